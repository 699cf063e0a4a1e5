package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSuggestions;
import app.pathfinder.desktop.common.CommandSource;
import app.pathfinder.desktop.timeline.TimelineModule;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;

/** The experiences of the person who is logged in, beside {@code RecordModule}. */
public final class ExperiencesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ExperienceService.class).in(Scopes.SINGLETON);
        bind(SkillService.class).in(Scopes.SINGLETON);
        bind(SkillCatalog.class).in(Scopes.SINGLETON);
        bind(SkillSuggestions.class).in(Scopes.SINGLETON);
        install(new TimelineModule());
        Multibinder.newSetBinder(binder(), CommandSource.class).addBinding().to(ExperienceCommands.class);
        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(ExperienceCommands.class).in(Scopes.SINGLETON);
        bind(ExperienceKind.class).in(Scopes.SINGLETON);
        bind(ExperienceStore.class).in(Scopes.SINGLETON);
        bind(ExperienceFilterModel.class).in(Scopes.SINGLETON);
        bind(ExperienceSkillsModel.class).in(Scopes.SINGLETON);
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
