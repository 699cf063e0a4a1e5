package app.pathfinder.desktop.admin;

import com.google.inject.AbstractModule;

/** Wires what the administrators' screens share; each of their modules installs it. */
public final class AdminModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(UserListModel.class);
        bind(TableSetModel.class);
        bind(TimeText.class);
        bind(FiguresText.class);
        bind(AccountLook.class);
        bind(AccountCells.class);
        bind(BatchText.class);
        bind(BatchLook.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AdminModule;
    }

    @Override
    public int hashCode() {
        return AdminModule.class.hashCode();
    }
}
