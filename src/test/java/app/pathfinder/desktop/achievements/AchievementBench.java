package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementSentence;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordingNotifications;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The view models of achievements on a real database with one experience, without a toolkit. One database for a class of
 * tests; each test begins with an empty record and view models of its own.
 */
final class AchievementBench implements BeforeAllCallback, TestInstancePreConstructCallback, AfterAllCallback {
    static final String EXPERIENCE = "Sepsis checklist";

    final Messages messages = Messages.english();
    final TestDatabase database = new TestDatabase();
    final List<Problem> problems = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    RecordingNotifications notifications = new RecordingNotifications();
    private @Nullable UserContext context;
    private @Nullable UUID experience;
    private @Nullable AchievementsViewModel screen;
    private @Nullable AchievementWords words;

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        database.open();
        context = database.administrator();
    }

    /** Before a test's fields are filled, so that they can already refer to the new view models. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext extension) {
        user().callRoutine(
                        tx -> tx.statement("delete from <achievement_metrics>").execute());
        user().callRoutine(
                        tx -> tx.statement("delete from <experiences_detailed>").execute());
        experience = experiences()
                .create(app.pathfinder.core.experience.Drafts.titled(EXPERIENCE))
                .id();
        problems.clear();
        answers.clear();
        work = new SameThreadBackgroundWork();
        notifications = new RecordingNotifications();
        screen = screen(Drafts.NONE, UiTimers.NEVER);
        words = new AchievementWords(new AchievementSentence(messages), screen.experiences(), messages);
    }

    /** View models of their own, with drafts. */
    AchievementsViewModel screen(Drafts drafts, UiTimers timers) {
        var choices = new ExperienceChoices(experiences(), work, messages);
        return new AchievementsViewModel(
                new AchievementKind(choices, messages),
                new AchievementStore(service()),
                new AchievementFilterModel(),
                new FiguresModel(service(), work, messages),
                choices,
                new RecordTools(work, problems::add, notifications, answers::removeFirst, messages, drafts, timers));
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

    UUID experience() {
        return Objects.requireNonNull(experience);
    }

    ExperienceService experiences() {
        return new ExperienceService(user(), messages);
    }

    AchievementService service() {
        return new AchievementService(user(), messages);
    }

    AchievementsViewModel screen() {
        return Objects.requireNonNull(screen);
    }

    AchievementWords words() {
        return Objects.requireNonNull(words);
    }

    /** One of the experience, faster than before. */
    Stored<Achievement> storeFaster(String name, LocalDate end) {
        return service()
                .create(new Achievement(
                        experience(),
                        name,
                        new BigDecimal("48"),
                        "minutes",
                        new BigDecimal("114"),
                        MetricDirection.LOWER,
                        null,
                        end,
                        "Wrote a checklist",
                        null));
    }

    Stored<Achievement> storeWithoutNumber(String name, @Nullable String statement) {
        return service().create(new Achievement(null, name, null, null, null, null, null, null, statement, null));
    }

    List<Stored<Achievement>> stored() {
        return service().list(AchievementFilter.ALL, null, 100).items();
    }

    void storeMany(int count) {
        user().callRoutine(tx -> tx.statement("""
                        insert into <achievement_metrics> (metric_id, name, metric_value, period_end, created_at, updated_at,
                          row_version)
                        select gen_random_uuid(), 'Number ' || n, n, date '2000-01-01' + n / 2, now(), now(), 1
                        from generate_series(1, :count) n
                        """).bind("count", count).execute());
    }
}
