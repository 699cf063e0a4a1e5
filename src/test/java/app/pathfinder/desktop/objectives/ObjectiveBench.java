package app.pathfinder.desktop.objectives;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordingNotifications;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.Today;
import app.pathfinder.desktop.record.UnsavedChangesPrompt.Answer;
import java.sql.SQLException;
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
 * The view models of objectives on a real database with two career paths, without a toolkit. One database for a class of
 * tests; each test begins with an empty record and view models of its own.
 */
final class ObjectiveBench implements BeforeAllCallback, TestInstancePreConstructCallback, AfterAllCallback {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 15);
    static final UUID SOFTWARE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID NURSING = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID ARCHITECT = UUID.fromString("00000000-0000-7000-8000-000000000011");
    static final UUID NURSE = UUID.fromString("00000000-0000-7000-8000-000000000012");

    final Messages messages = Messages.english();
    final TestDatabase database = new TestDatabase();
    final List<Problem> problems = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    RecordingNotifications notifications = new RecordingNotifications();
    private @Nullable UserContext context;
    private @Nullable ObjectivesViewModel screen;

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        database.open();
        context = database.administrator();
        insertCareers();
    }

    private void insertCareers() throws SQLException {
        try (var connection = database.owner();
                var statement = connection.createStatement()) {
            // In place of those that every database has from the beginning.
            statement.execute("truncate pf_ref_career_paths cascade");
            statement.execute("insert into pf_ref_career_paths (career_path_id, name) values ('" + SOFTWARE
                    + "', 'Software development'), ('" + NURSING + "', 'Nursing')");
            statement.execute("insert into pf_ref_role_templates (role_template_id, career_path_id, title, level_no)"
                    + " values ('" + ARCHITECT + "', '" + SOFTWARE + "', 'Software architect', 4), ('" + NURSE + "', '"
                    + NURSING + "', 'Nurse', 1)");
        }
    }

    /** Before a test's fields are filled, so that they can already refer to the new view models. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext extension) {
        user().callRoutine(tx -> tx.statement("delete from <career_objectives>").execute());
        problems.clear();
        answers.clear();
        work = new SameThreadBackgroundWork();
        notifications = new RecordingNotifications();
        Today today = () -> TODAY;
        var careers = new CareerModel(new CareerCatalog(user()), work, messages);
        screen = new ObjectivesViewModel(
                new ObjectiveKind(careers, messages),
                new ObjectiveStore(service()),
                new ObjectiveFilterModel(today),
                new FiguresModel(service(), work, today, messages),
                careers,
                new RecordTools(work, problems::add, notifications, answers::removeFirst, messages));
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

    ObjectiveService service() {
        return new ObjectiveService(user(), messages);
    }

    ObjectivesViewModel screen() {
        return Objects.requireNonNull(screen);
    }

    Stored<Objective> store(String title, ObjectiveStatus status, @Nullable LocalDate date) {
        var progress = status == ObjectiveStatus.ACHIEVED ? 100 : 40;
        return service().create(new Objective(title, SOFTWARE, ARCHITECT, date, status, 2, progress, "Notes"));
    }

    List<Stored<Objective>> stored() {
        return service().list(ObjectiveFilter.all(TODAY), null, 100).items();
    }

    void storeMany(int count) {
        user().callRoutine(tx -> tx.statement("""
                        insert into <career_objectives> (objective_id, title, target_date, status, progress, created_at,
                          updated_at, row_version)
                        select gen_random_uuid(), 'Number ' || n, date '2030-01-01' + n, 'planned', 0, now(), now(), 1
                        from generate_series(1, :count) n
                        """).bind("count", count).execute());
    }
}
