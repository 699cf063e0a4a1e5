package app.pathfinder.desktop.admin.work;

import app.pathfinder.desktop.admin.AdminModule;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires the screen of work on many users, in the scope of an administrator. */
public final class AdminWorkModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new AdminModule());
        bind(WorkViewModel.class).in(Singleton.class);
        bind(BatchListModel.class).in(Singleton.class);
        bind(BatchModel.class).in(Singleton.class);
        bind(UpgradeViewModel.class).in(Singleton.class);
        bind(TimeLeft.class);
        bind(AdminWorkController.class);
        bind(BatchListController.class);
        bind(BatchController.class);
        bind(BatchItemsController.class);
        bind(UpgradeController.class);
    }
}
