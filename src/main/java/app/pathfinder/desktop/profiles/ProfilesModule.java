package app.pathfinder.desktop.profiles;

import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.portability.resume.ResumeAssembler;
import app.pathfinder.core.portability.resume.ResumeExport;
import app.pathfinder.core.portability.resume.ResumeLanguages;
import app.pathfinder.core.portability.resume.ResumeService;
import app.pathfinder.core.portability.resume.pdf.ResumePreview;
import app.pathfinder.core.portability.resume.pdf.ResumePrinting;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.text.Messages;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;

/** The profiles and résumés of the person who is logged in, beside {@code RecordModule}. */
public final class ProfilesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ProfileService.class).in(Scopes.SINGLETON);
        bindResumes();
        bindModels();
        bindControllers();
    }

    private void bindResumes() {
        bind(ResumeLanguages.class).in(Scopes.SINGLETON);
        bind(ResumeAssembler.class).in(Scopes.SINGLETON);
        bind(ResumePreview.class).in(Scopes.SINGLETON);
        bind(ResumeExport.class).in(Scopes.SINGLETON);
        bind(ResumePrinting.class).in(Scopes.SINGLETON);
        bind(ResumeOutput.class).in(Scopes.SINGLETON);
        bind(PrinterPrompt.class).to(PrinterCard.class);
        bind(PrinterCard.class);
    }

    /** The services of other kinds of record belong to the modules of those. */
    @Provides
    @Singleton
    ResumeService resumeService(UserDatabase database, ProfileService profiles, Messages messages) {
        return new ResumeService(
                profiles,
                new ExperienceService(database, messages),
                new OwnSkills(database, messages),
                new AchievementService(database, messages));
    }

    private void bindModels() {
        bind(ProfileWords.class).in(Scopes.SINGLETON);
        bind(ProfileKind.class).in(Scopes.SINGLETON);
        bind(ProfileStore.class).in(Scopes.SINGLETON);
        bind(ProfileFilterModel.class).toInstance(new ProfileFilterModel());
        bind(ResumeContactModel.class).toInstance(new ResumeContactModel());
        bind(ResumeViewModel.class).in(Scopes.SINGLETON);
        bind(ProfilesViewModel.class).in(Scopes.SINGLETON);
    }

    private void bindControllers() {
        bind(ProfilesController.class);
        bind(ProfileFilterController.class);
        bind(ProfileMainController.class);
        bind(ProfileListController.class);
        bind(ProfileSideController.class);
        bind(ProfileDetailController.class);
        bind(ProfileFormController.class);
        bind(ResumeController.class);
        bind(ResumeChoicesController.class);
        bind(ResumePagesController.class);
    }
}
