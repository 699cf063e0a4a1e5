package app.pathfinder.desktop.admin.tables;

import app.pathfinder.desktop.admin.AdminModule;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires the screen of table statistics, in the scope of an administrator. */
public final class AdminTablesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new AdminModule());
        bind(TableStatisticsViewModel.class).in(Singleton.class);
        bind(AdminTablesController.class);
        bind(UserTableController.class);
        bind(TableSetController.class);
        bind(TotalsController.class);
        bind(GatherController.class);
    }
}
