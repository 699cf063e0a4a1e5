package app.pathfinder.desktop.profiles;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.portability.resume.ResumeAssembler;
import app.pathfinder.core.portability.resume.ResumeExport;
import app.pathfinder.core.portability.resume.ResumeLanguages;
import app.pathfinder.core.portability.resume.ResumeService;
import app.pathfinder.core.portability.resume.pdf.ResumePreview;
import app.pathfinder.core.portability.resume.pdf.ResumePrinting;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.ManualTimers;
import app.pathfinder.desktop.common.RecordingDialogs;
import app.pathfinder.desktop.common.RecordingNotifications;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The view models of profiles and résumés on a real database, without a toolkit. One database for a class of tests; each
 * test begins with an empty record and view models of its own.
 */
final class ProfileBench implements BeforeAllCallback, TestInstancePreConstructCallback, AfterAllCallback {
    final Messages messages = Messages.english();
    final TestDatabase database = new TestDatabase();
    final List<Problem> problems = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    RecordingNotifications notifications = new RecordingNotifications();
    RecordingDialogs dialogs = new RecordingDialogs();
    ManualTimers timers = new ManualTimers();
    private @Nullable UserContext context;
    private @Nullable ProfilesViewModel screen;

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        database.open();
        context = database.administrator();
    }

    /** Before a test's fields are filled, so that they can already refer to the new view models. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext extension) {
        for (var table :
                List.of("achievement_metrics", "skill_mappings", "experiences_detailed", "profile_summaries")) {
            user().callRoutine(tx -> tx.statement("delete from <" + table + ">").execute());
        }
        problems.clear();
        answers.clear();
        work = new SameThreadBackgroundWork();
        notifications = new RecordingNotifications();
        dialogs = new RecordingDialogs();
        timers = new ManualTimers();
        screen = make();
    }

    private ProfilesViewModel make() {
        var words = new ProfileWords(messages);
        var languages = new ResumeLanguages(messages);
        var preview = new ResumePreview(languages);
        var tools = new RecordTools(work, problems::add, notifications, answers::removeFirst, messages);
        var output = new ResumeOutput(
                new ResumeExport(languages, messages),
                new ResumePrinting(preview, languages),
                printers -> Optional.empty(),
                work,
                dialogs,
                notifications,
                problems::add,
                messages);
        var resume = new ResumeViewModel(
                context(),
                new ResumeService(
                        service(),
                        experiences(),
                        new OwnSkills(user(), messages),
                        new AchievementService(user(), messages)),
                new ResumeAssembler(languages),
                preview,
                output,
                new ResumeContactModel(),
                words,
                tools,
                timers);
        return new ProfilesViewModel(
                new ProfileKind(words),
                new ProfileStore(service()),
                service(),
                words,
                new ProfileFilterModel(),
                resume,
                tools);
    }

    @Override
    public void afterAll(ExtensionContext extension) throws Exception {
        database.close();
    }

    UserContext context() {
        return Objects.requireNonNull(context);
    }

    UserDatabase user() {
        return database.databaseOf(context());
    }

    ProfileService service() {
        return new ProfileService(user(), messages);
    }

    private ExperienceService experiences() {
        return new ExperienceService(user(), messages);
    }

    ProfilesViewModel screen() {
        return Objects.requireNonNull(screen);
    }

    Stored<Profile> store(String type, String headline) {
        return service().create(new Profile(type, headline, "What I do best.", "Team lead", "en", false));
    }

    Experience storeExperience(ExperienceType type, String title, int year) {
        return experiences()
                .create(new ExperienceDraft(
                        title,
                        type,
                        "Firm",
                        "Oslo",
                        LocalDate.of(year, 1, 1),
                        null,
                        true,
                        null,
                        null,
                        "Kept things going."));
    }

    Experience experience(String title) {
        return experiences().list(ExperienceFilter.ALL, null, 100).items().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    void retitle(Experience experience, String title) {
        experiences()
                .update(
                        experience.id(),
                        experience.version(),
                        new ExperienceDraft(
                                title,
                                experience.type(),
                                experience.organization(),
                                experience.location(),
                                experience.startDate(),
                                experience.endDate(),
                                experience.current(),
                                experience.employmentKind(),
                                experience.url(),
                                experience.description()));
    }

    void storeAchievement(Experience experience) {
        new AchievementService(user(), messages)
                .create(new Achievement(
                        experience.id(), "Orders", new BigDecimal(12), "%", null, null, null, null, null, null));
    }

    List<Stored<Profile>> stored() {
        return service().list(ProfileFilter.ALL, null, 100).items();
    }

    void storeMany(int count) {
        user().callRoutine(tx -> tx.statement("""
                        insert into <profile_summaries> (profile_id, profile_type, headline, is_default, created_at,
                          updated_at, row_version)
                        select gen_random_uuid(), 'Number ' || n, 'Headline ' || n, false, now(), now(), 1
                        from generate_series(1, :count) n
                        """).bind("count", count).execute());
    }
}
