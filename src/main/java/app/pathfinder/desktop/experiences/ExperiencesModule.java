package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSuggestions;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The experiences of the person who is logged in, beside {@code RecordModule}. */
public final class ExperiencesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ExperienceService.class).in(Scopes.SINGLETON);
        bind(SkillService.class).in(Scopes.SINGLETON);
        bind(SkillCatalog.class).in(Scopes.SINGLETON);
        bind(SkillSuggestions.class).in(Scopes.SINGLETON);
        bind(PeriodText.class).in(Scopes.SINGLETON);
        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(ExperienceKind.class).in(Scopes.SINGLETON);
        bind(ExperienceStore.class).in(Scopes.SINGLETON);
        bind(ExperienceFilterModel.class).in(Scopes.SINGLETON);
        bind(ExperienceSkillsModel.class).in(Scopes.SINGLETON);
        bind(TimelineViewModel.class).in(Scopes.SINGLETON);
        bind(ExperiencesViewModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(ExperiencesController.class);
        bind(ExperienceFilterController.class);
        bind(ExperienceFormController.class);
        bind(ExperienceListController.class);
        bind(ExperienceDetailController.class);
        bind(ExperienceSkillsController.class);
        bind(TimelineController.class);
    }
}
