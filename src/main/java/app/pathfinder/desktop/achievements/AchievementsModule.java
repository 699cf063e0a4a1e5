package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.AchievementSentence;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.text.Messages;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;

/** The achievements of the person who is logged in, beside {@code RecordModule} and {@code ExperiencesModule}. */
public final class AchievementsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AchievementService.class).in(Scopes.SINGLETON);
        bind(AchievementWords.class).in(Scopes.SINGLETON);
        bindModels();
        bindControllers();
    }

    @Provides
    @Singleton
    AchievementSentence sentences(Messages messages) {
        return new AchievementSentence(messages);
    }

    private void bindModels() {
        bind(AchievementKind.class).in(Scopes.SINGLETON);
        bind(AchievementStore.class).in(Scopes.SINGLETON);
        bind(AchievementFilterModel.class).in(Scopes.SINGLETON);
        bind(ExperienceChoices.class).in(Scopes.SINGLETON);
        bind(FiguresModel.class).in(Scopes.SINGLETON);
        bind(AchievementsViewModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(AchievementsController.class);
        bind(AchievementFilterController.class);
        bind(FiguresController.class);
        bind(AchievementListController.class);
        bind(AchievementDetailController.class);
        bind(AchievementFormController.class);
        bind(PreviewController.class);
    }
}
