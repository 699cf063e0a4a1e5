package app.pathfinder.desktop.objectives;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.objective.ObjectiveService;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The objectives of the person who is logged in, beside {@code RecordModule}. */
public final class ObjectivesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ObjectiveService.class).in(Scopes.SINGLETON);
        bind(CareerCatalog.class).in(Scopes.SINGLETON);

        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(ObjectiveKind.class).in(Scopes.SINGLETON);
        bind(ObjectiveStore.class).in(Scopes.SINGLETON);
        bind(ObjectiveFilterModel.class).in(Scopes.SINGLETON);
        bind(ObjectiveWords.class).in(Scopes.SINGLETON);
        bind(FiguresModel.class).in(Scopes.SINGLETON);
        bind(CareerModel.class).in(Scopes.SINGLETON);
        bind(ObjectivesViewModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(ObjectivesController.class);
        bind(ObjectiveFilterController.class);
        bind(FiguresController.class);
        bind(ObjectiveListController.class);
        bind(ObjectiveDetailController.class);
        bind(ObjectiveFormController.class);
        bind(ProgressInputController.class);
    }
}
