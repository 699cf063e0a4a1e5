package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.OwnSessions;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.portability.RecordExportService;
import app.pathfinder.core.portability.RecordImportService;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/**
 * The data of the person who is logged in, beside {@code ExperiencesModule}, which brings the catalogue of skills and what
 * finds them in a text.
 */
public final class MyDataModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RecordExportService.class).in(Scopes.SINGLETON);
        bind(RecordImportService.class).in(Scopes.SINGLETON);
        bind(ModelStore.class).in(Scopes.SINGLETON);
        bind(OwnSessions.class).in(Scopes.SINGLETON);
        bind(LookWords.class).in(Scopes.SINGLETON);
        bind(ChangeWords.class).in(Scopes.SINGLETON);
        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(ImportedSkills.class).in(Scopes.SINGLETON);
        bind(ImportModel.class).in(Scopes.SINGLETON);
        bind(ExportModel.class).in(Scopes.SINGLETON);
        bind(LooksModel.class).in(Scopes.SINGLETON);
        bind(SessionsModel.class).in(Scopes.SINGLETON);
        bind(DeletionModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(MyDataController.class);
        bind(TransferController.class);
        bind(PlanController.class);
        bind(LooksController.class);
        bind(SessionsController.class);
        bind(DeletionController.class);
    }
}
