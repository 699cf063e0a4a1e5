package app.pathfinder.desktop.palette;

import app.pathfinder.core.overview.RecordSearch;
import app.pathfinder.desktop.common.CommandSource;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;

/** The palette of the person who is logged in, beside {@code RecordModule}. */
public final class PaletteModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), CommandSource.class);
        bind(RecordSearch.class).in(Scopes.SINGLETON);
        bind(PaletteMemory.class).in(Scopes.SINGLETON);
        bind(PaletteCommands.class).in(Scopes.SINGLETON);
        bind(PaletteRecords.class).in(Scopes.SINGLETON);
        bind(PaletteViewModel.class);
        bind(PaletteController.class);
    }
}
