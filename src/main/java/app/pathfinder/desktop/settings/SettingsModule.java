package app.pathfinder.desktop.settings;

import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.desktop.common.PasswordMeter;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The settings of who is logged in. */
public final class SettingsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SettingsController.class);
        bind(LanguageController.class);
        bind(PasswordChangeController.class);
        bind(PasswordChangeViewModel.class).in(Scopes.SINGLETON);
        bind(PasswordMeter.class);
        bind(ModelStore.class).in(Scopes.SINGLETON);
        bind(LanguageModel.class).in(Scopes.SINGLETON);
        bind(LanguageModelController.class);
        bind(SecondWallController.class);
        bind(SecondWallViewModel.class).in(Scopes.SINGLETON);
        bind(LanguageModelViewModel.class).in(Scopes.SINGLETON);
    }
}
