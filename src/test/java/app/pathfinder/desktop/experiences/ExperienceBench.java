package app.pathfinder.desktop.experiences;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.skill.CatalogExtractor;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSuggestions;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordingNotifications;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.record.RecordEditorModel;
import app.pathfinder.desktop.record.RecordListModel;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import app.pathfinder.desktop.timeline.TimelineViewModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The view models of experiences on a real database, without a toolkit. One database for a class of tests; each test
 * begins with an empty record and view models of its own.
 */
final class ExperienceBench implements BeforeAllCallback, TestInstancePreConstructCallback, AfterAllCallback {
    final Messages messages = Messages.english();
    final TestDatabase database = new TestDatabase();
    final List<Problem> problems = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    RecordingNotifications notifications = new RecordingNotifications();
    int questions;

    private @Nullable UserContext context;
    private @Nullable Models models;

    private record Models(
            ExperienceService service, TimelineViewModel timeline, SkillService skills, ExperiencesViewModel screen) {}

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        database.open();
        context = database.administrator();
    }

    /** Before a test's fields are filled, so that they can already refer to the new view models. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext extension) {
        user().callRoutine(tx -> tx.statement("delete from <skill_mappings>").execute());
        user().callRoutine(
                        tx -> tx.statement("delete from <experiences_detailed>").execute());
        problems.clear();
        answers.clear();
        questions = 0;
        work = new SameThreadBackgroundWork();
        notifications = new RecordingNotifications();
        models = models();
    }

    @Override
    public void afterAll(ExtensionContext extension) throws Exception {
        database.close();
    }

    private Models models() {
        var service = new ExperienceService(user(), messages);
        var timeline = new TimelineViewModel(service, work, problems::add, messages, () -> LocalDate.of(2026, 11, 23));
        var tools = new RecordTools(work, problems::add, notifications, this::answer, messages);
        var skills = new SkillService(user(), messages);
        var suggestions =
                new SkillSuggestions(user(), new SkillCatalog(user()), database.get(CatalogExtractor.class), messages);
        var screen = new ExperiencesViewModel(
                new ExperienceKind(messages),
                new ExperienceStore(service),
                new ExperienceFilterModel(),
                timeline,
                new ExperienceSkillsModel(skills, suggestions, tools),
                tools);
        return new Models(service, timeline, skills, screen);
    }

    private Answer answer() {
        questions++;
        return answers.removeFirst();
    }

    /** Opens the session again that a test locked. */
    void unlock() {
        database.get(AccountService.class).unlock(context(), TestDatabase.PASSWORD.toCharArray());
    }

    UserContext context() {
        return Objects.requireNonNull(context);
    }

    UserDatabase user() {
        return database.databaseOf(context());
    }

    ExperienceService service() {
        return Objects.requireNonNull(models).service();
    }

    SkillService skills() {
        return Objects.requireNonNull(models).skills();
    }

    RecordListModel<Experience, ExperienceFilter> list() {
        return screen().list();
    }

    TimelineViewModel timeline() {
        return Objects.requireNonNull(models).timeline();
    }

    RecordEditorModel<Experience, ExperienceDraft, ExperienceFields> editor() {
        return screen().editor();
    }

    ExperiencesViewModel screen() {
        return Objects.requireNonNull(models).screen();
    }

    Experience store(ExperienceDraft draft) {
        return service().create(draft);
    }

    List<Experience> stored() {
        return service().list(ExperienceFilter.ALL, null, 100).items();
    }

    /** Many records in one statement, each a day after the one before. */
    void storeMany(int count) {
        user().callRoutine(tx -> tx.statement("""
                        insert into <experiences_detailed> (experience_id, title, organization, experience_type,
                          description, start_date, is_current, created_at, updated_at, row_version)
                        select gen_random_uuid(), 'Number ' || n, 'Client ' || (n % 97), 'project', 'Text',
                          date '1990-01-01' + n, true, now(), now(), 1
                        from generate_series(1, :count) n
                        """).bind("count", count).execute());
    }
}
