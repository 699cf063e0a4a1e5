package app.pathfinder.desktop.common;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** What exists once in the program, whoever is logged in. */
public final class CommonModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(UiThread.class).to(FxThread.class);
        bind(FxThread.class).in(Scopes.SINGLETON);
        bind(UiTimers.class).to(FxTimers.class);
        bind(FxTimers.class).in(Scopes.SINGLETON);
        bind(CardLayer.class).in(Scopes.SINGLETON);
        bind(NotificationStack.class).in(Scopes.SINGLETON);
        bind(WindowLayers.class).in(Scopes.SINGLETON);
        bind(Dialogs.class).to(WindowDialogs.class);
        bind(WindowDialogs.class).in(Scopes.SINGLETON);
        bind(Notifications.class).to(NotificationStack.class);
        bind(Appearance.class).in(Scopes.SINGLETON);
        bind(PreferencesSaver.class).in(Scopes.SINGLETON);
        bind(Styler.class).in(Scopes.SINGLETON);
        bind(ProductVersion.class).in(Scopes.SINGLETON);
    }
}
