package app.pathfinder.desktop.skills;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillDecisions;
import app.pathfinder.core.skill.SkillService;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The skills of the person who is logged in, beside {@code RecordModule}. */
public final class SkillsModule extends AbstractModule {
    @Override
    protected void configure() {
        // Some of these are bound alike by other screens, which is one and the same binding.
        bind(SkillService.class).in(Scopes.SINGLETON);
        bind(SkillCatalog.class).in(Scopes.SINGLETON);
        bind(CareerCatalog.class).in(Scopes.SINGLETON);
        bind(ObjectiveService.class).in(Scopes.SINGLETON);
        bind(OwnSkills.class).in(Scopes.SINGLETON);
        bind(SkillDecisions.class).in(Scopes.SINGLETON);
        bind(SkillWords.class).in(Scopes.SINGLETON);
        bindModels();
        bindControllers();
    }

    private void bindModels() {
        bind(SkillKind.class).in(Scopes.SINGLETON);
        bind(SkillStore.class).in(Scopes.SINGLETON);
        bind(SkillFilterModel.class).in(Scopes.SINGLETON);
        bind(SkillMentionsModel.class).in(Scopes.SINGLETON);
        bind(SuggestionsModel.class).in(Scopes.SINGLETON);
        bind(CatalogSearchModel.class).in(Scopes.SINGLETON);
        bind(UsageModel.class).in(Scopes.SINGLETON);
        bind(GapModel.class).in(Scopes.SINGLETON);
        bind(SkillParts.class).in(Scopes.SINGLETON);
        bind(SkillsViewModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(SkillsController.class);
        bind(SkillFilterController.class);
        bind(SkillMainController.class);
        bind(SkillListController.class);
        bind(SkillSideController.class);
        bind(SkillDetailController.class);
        bind(SkillFormController.class);
        bind(CatalogController.class);
        bind(UsageController.class);
        bind(GapController.class);
    }
}
