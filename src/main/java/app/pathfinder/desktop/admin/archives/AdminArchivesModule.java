package app.pathfinder.desktop.admin.archives;

import app.pathfinder.desktop.admin.AdminModule;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires the screen of archives, in the scope of an administrator. */
public final class AdminArchivesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new AdminModule());
        bind(ArchivesViewModel.class).in(Singleton.class);
        bind(ArchiveListModel.class).in(Singleton.class);
        bind(ArchiveModel.class).in(Singleton.class);
        bind(RestoreFormModel.class).in(Singleton.class);
        bind(PlanModel.class).in(Singleton.class);
        bind(ArchivingModel.class).in(Singleton.class);
        bind(SingleWork.class);
        bind(Restoration.class);
        bind(ArchiveText.class);
        bind(ArchiveLook.class);
        bind(AdminArchivesController.class);
        bind(ArchiveListController.class);
        bind(ArchiveController.class);
        bind(RestoreController.class);
        bind(PlanController.class);
        bind(PlanUsersController.class);
        bind(ArchiveOneController.class);
    }
}
