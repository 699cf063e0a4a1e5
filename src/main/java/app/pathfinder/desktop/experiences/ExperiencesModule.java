package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceService;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The experiences of the person who is logged in, beside {@code RecordModule}. */
public final class ExperiencesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ExperienceService.class).in(Scopes.SINGLETON);
        bind(PeriodText.class).in(Scopes.SINGLETON);
        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(ExperienceKind.class).in(Scopes.SINGLETON);
        bind(ExperienceStore.class).in(Scopes.SINGLETON);
        bind(ExperienceFilterModel.class).in(Scopes.SINGLETON);
        bind(TimelineViewModel.class).in(Scopes.SINGLETON);
        bind(ExperiencesViewModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(ExperiencesController.class);
        bind(ExperienceFilterController.class);
        bind(ExperienceMainController.class);
        bind(ExperienceSideController.class);
        bind(ExperienceFormController.class);
        bind(ExperienceListController.class);
        bind(ExperienceDetailController.class);
        bind(TimelineController.class);
    }
}
