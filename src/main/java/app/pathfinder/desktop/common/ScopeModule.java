package app.pathfinder.desktop.common;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** What each scope (nobody logged in yet, or one person logged in) has of its own. */
public final class ScopeModule extends AbstractModule {
    private final Class<? extends ErrorPresenter> errors;

    public ScopeModule(Class<? extends ErrorPresenter> errors) {
        this.errors = errors;
    }

    @Override
    protected void configure() {
        bind(ViewLoader.class).in(Scopes.SINGLETON);
        bind(ScopedWork.class).in(Scopes.SINGLETON);
        bind(BackgroundWork.class).to(ScopedWork.class);
        bind(errors).in(Scopes.SINGLETON);
        bind(ErrorPresenter.class).to(errors);
    }
}
