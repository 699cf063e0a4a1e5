package app.pathfinder.core.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.provisioning.create.ReadySets;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.testing.ChildCore;
import app.pathfinder.core.testing.ChildProgram;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every operation on a table set fails after each of its statements in turn, by an error, by the loss of its
 * connection or because its program is killed; afterwards all is as before, and the next try succeeds. In an ordinary
 * build, connections are lost and programs killed at one statement of each operation; at all of them with
 * {@code mvn verify -Plong}.
 */
class FaultInjectionTest {
    /** What befalls the operation. */
    enum Fault {
        ERROR,
        LOST_CONNECTION,
        KILLED_PROGRAM
    }

    private static final ConditionFactory AWAIT = await().atMost(Duration.ofSeconds(30));

    /** Whose name begins as the other's does. */
    private static final String TABLES_OF_JOHN_DOE = """
            select relname from pg_class where starts_with(relname, 'user_john_doe_') and relkind in ('r', 'v')
            """;

    private static final String OPEN_TRANSACTIONS = """
            select pid::text from pg_stat_activity where datname = current_database() and backend_xid is not null
            """;

    /** Everything that an operation could leave behind, as one text. */
    private static final String STATE = """
            select (select string_agg(concat(relname, ' ', relkind), ',' order by relname) from pg_class
                     where relnamespace = 'pathfinder'::regnamespace and relname like 'user\\_%')
                || (select string_agg(u::text, ',' order by user_id) from pf_users u)
                || (select count(*) from pf_runs) || ' ' || (select count(*) from pf_run_steps)
                || ' ' || (select count(*) from pf_audit_log where success) || ' ' || (select count(*) from pf_ready_sets)
                || ' ' || (select count(*) from pf_schema_prefixes) || (select count(*) from pg_policies)
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    @BeforeEach
    void armTheDatabase() throws SQLException {
        database.register("john_doe");
        Sql.run(database.superuser(), """
                create sequence public.statements_done;
                create table public.fault (at_statement integer, kind text);
                create function public.fail() returns event_trigger language plpgsql security definer as $$
                declare
                    v_fault public.fault;
                begin
                    select * into v_fault from public.fault;
                    if nextval('public.statements_done') = v_fault.at_statement then
                        case v_fault.kind
                            when 'ERROR' then raise exception 'injected';
                            when 'LOST_CONNECTION' then perform pg_terminate_backend(pg_backend_pid());
                            when 'KILLED_PROGRAM' then perform pg_advisory_xact_lock_shared(4711);
                        end case;
                    end if;
                end $$;
                create event trigger fail on ddl_command_end execute function public.fail()
                """);
    }

    private void arm(Fault fault, int atStatement) throws SQLException {
        Sql.run(
                database.superuser(),
                "delete from public.fault; insert into public.fault values (" + atStatement + ", '" + fault + "');"
                        + " select setval('public.statements_done', 1, false)");
    }

    private void disarm() throws SQLException {
        Sql.run(database.superuser(), "delete from public.fault");
    }

    /** Returns how many statements the operation had. */
    private int failAfterEachStatement(Fault fault, TableSetOperation operation) throws Exception {
        var before = state();
        for (var at = 1; ; at++) {
            if (isDone(operation, fault, at)) {
                assertThat(database.get(DriftService.class).find().listed()).isEmpty();
                assertThat(Sql.texts(database.superuser(), TABLES_OF_JOHN_DOE)).hasSize(8);
                return at - 1;
            }
            assertThat(state()).as("after a fault at statement " + at).isEqualTo(before);
        }
    }

    private boolean isDone(TableSetOperation operation, Fault fault, int at) throws Exception {
        arm(fault, at);
        var isDone = fault == Fault.KILLED_PROGRAM ? isDoneBeforeTheKill(operation) : isDone(operation);
        disarm();
        return isDone;
    }

    private boolean isDone(TableSetOperation operation) {
        try {
            operation.run(database.injector());
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    /** Runs a program of its own, kills it when the database holds it at the statement, and lets the database go on. */
    private boolean isDoneBeforeTheKill(TableSetOperation operation) throws Exception {
        try (var holder = database.superuser();
                var lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            var child = ChildCore.start(
                    database, ChildProgram.of(TableSetOperation.class, home, home.toString(), operation.name()));
            try {
                AWAIT.until(() -> !child.isAlive() || isHeld());
                if (!child.isAlive()) {
                    assertThat(child.exitValue()).isZero();
                    return true;
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
        AWAIT.until(() -> Sql.texts(database.superuser(), OPEN_TRANSACTIONS).isEmpty());
        return false;
    }

    private boolean isHeld() throws SQLException {
        return !Sql.texts(
                        database.superuser(),
                        "select pid::text from pg_locks where locktype = 'advisory' and objid = 4711 and not granted")
                .isEmpty();
    }

    private List<String> state() throws SQLException {
        return Sql.texts(database.superuser(), STATE);
    }

    @ParameterizedTest
    @CsvSource({"CREATE, 50, 0", "CREATE, 40, 1", "MAKE_AHEAD, 50, 1", "UPGRADE, 2, 0", "DELETE, 2, 0"})
    void anErrorAtAnyStatementLeavesAllAsItWas(TableSetOperation operation, int least, int ready) throws Exception {
        prepare(operation, ready);
        assertThat(failAfterEachStatement(Fault.ERROR, operation)).isGreaterThanOrEqualTo(least);
    }

    /** One statement of each operation; all of them below. */
    @ParameterizedTest
    @CsvSource({"CREATE, 25, 0", "CREATE, 25, 1", "MAKE_AHEAD, 25, 1", "UPGRADE, 2, 0", "DELETE, 2, 0"})
    void aLostConnectionOrAKilledProgramLeavesAllAsItWas(TableSetOperation operation, int at, int ready)
            throws Exception {
        prepare(operation, ready);
        var before = state();

        for (var fault : List.of(Fault.LOST_CONNECTION, Fault.KILLED_PROGRAM)) {
            assertThat(isDone(operation, fault, at)).isFalse();
            assertThat(state()).as(fault.name()).isEqualTo(before);
        }

        assertThat(isDone(operation)).isTrue();
        assertThat(database.get(DriftService.class).find().listed()).isEmpty();
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource({"CREATE, 50, 0", "CREATE, 40, 1", "MAKE_AHEAD, 50, 1", "UPGRADE, 2, 0", "DELETE, 2, 0"})
    void aConnectionLostAtAnyStatementLeavesAllAsItWas(TableSetOperation operation, int least, int ready)
            throws Exception {
        prepare(operation, ready);
        assertThat(failAfterEachStatement(Fault.LOST_CONNECTION, operation)).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource({"CREATE, 50, 0", "CREATE, 40, 1", "MAKE_AHEAD, 50, 1", "UPGRADE, 2, 0", "DELETE, 2, 0"})
    void aProgramKilledAtAnyStatementLeavesAllAsItWas(TableSetOperation operation, int least, int ready)
            throws Exception {
        prepare(operation, ready);
        assertThat(failAfterEachStatement(Fault.KILLED_PROGRAM, operation)).isGreaterThanOrEqualTo(least);
    }

    private void prepare(TableSetOperation operation, int ready) throws SQLException {
        database.get(ReadySets.class).keep(ready);
        switch (operation) {
            case CREATE -> database.get(ReadySets.class).refill(Progress.NONE);
            case UPGRADE -> OldTableSets.register(database, "john");
            case DELETE -> database.register("john");
            case MAKE_AHEAD -> {}
        }
    }
}
