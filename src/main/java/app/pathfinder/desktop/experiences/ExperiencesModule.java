package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceService;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.time.LocalDate;
import java.time.ZoneId;

/** The experiences of the person who is logged in; part of the scope that ends with the session. */
public final class ExperiencesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ExperienceService.class).in(Scopes.SINGLETON);
        bind(Today.class).toInstance(() -> LocalDate.now(ZoneId.systemDefault()));
        bind(PeriodText.class).in(Scopes.SINGLETON);
        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(UnsavedChangesPrompt.class).to(UnsavedChangesCard.class);
        bind(UnsavedChangesCard.class);
        bind(UnsavedChangesGuard.class);
        bind(ExperienceCommands.class).in(Scopes.SINGLETON);
        bind(ExperienceFilterModel.class).in(Scopes.SINGLETON);
        bind(ExperienceListModel.class).in(Scopes.SINGLETON);
        bind(ExperienceEditorViewModel.class).in(Scopes.SINGLETON);
        bind(ExperienceSelection.class).in(Scopes.SINGLETON);
        bind(StoredExperiences.class).in(Scopes.SINGLETON);
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
        bind(ExperienceEditorController.class);
        bind(ExperienceConflictController.class);
        bind(TimelineController.class);
    }
}
