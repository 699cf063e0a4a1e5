package app.pathfinder.core.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.provisioning.create.ReadySets;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation on a table set fails after each of its statements in turn, by an error or by the loss of its
 * connection; afterwards all is as before, and the next try succeeds.
 */
class FaultInjectionTest {
    /** What befalls the operation. */
    enum Fault {
        ERROR,
        LOST_CONNECTION
    }

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
                        if v_fault.kind = 'ERROR' then
                            raise exception 'injected';
                        end if;
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                end $$;
                create event trigger fail on ddl_command_end execute function public.fail()
                """);
    }

    private interface Operation {
        void run() throws SQLException;
    }

    /** Returns how many statements the operation had. */
    private int failAfterEachStatement(Fault fault, Operation operation) throws SQLException {
        var before = state();
        for (var at = 1; ; at++) {
            Sql.run(
                    database.superuser(),
                    "delete from public.fault; insert into public.fault values (" + at + ", '" + fault + "');"
                            + " select setval('public.statements_done', 1, false)");
            var isDone = succeeds(operation);
            Sql.run(database.superuser(), "delete from public.fault");
            if (isDone) {
                assertThat(database.get(DriftService.class).find().listed()).isEmpty();
                return at - 1;
            }
            assertThat(state()).as("after a fault at statement " + at).isEqualTo(before);
        }
    }

    private static boolean succeeds(Operation operation) throws SQLException {
        try {
            operation.run();
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private List<String> state() throws SQLException {
        return Sql.texts(database.superuser(), STATE);
    }

    private void owner(String sql) {
        database.get(OwnerDatabase.class)
                .inTransaction(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private void create(String username) {
        owner("select create_account('00000000-0000-7000-8000-000000000001', '" + username + "', 'J', '" + username
                + "@example.net', 'user', 'user_" + username + "', uuid_send(gen_random_uuid()), password_params(),"
                + " sha256('x'), null, false)");
    }

    @ParameterizedTest
    @EnumSource
    void anAccountIsMadeWithAllItsTablesOrNotAtAll(Fault fault) throws SQLException {
        database.get(ReadySets.class).keep(0);
        assertThat(failAfterEachStatement(fault, () -> create("john"))).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void aSetThatWasMadeAheadIsClaimedAsAWholeOrNotAtAll(Fault fault) throws SQLException {
        database.get(ReadySets.class).keep(1);
        database.get(ReadySets.class).refill(Progress.NONE);
        assertThat(failAfterEachStatement(fault, () -> create("john"))).isGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource
    void aSetIsMadeAheadAsAWholeOrNotAtAll(Fault fault) throws SQLException {
        database.get(ReadySets.class).keep(1);
        assertThat(failAfterEachStatement(
                        fault, () -> database.get(ReadySets.class).refill(Progress.NONE)))
                .isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void aSetIsUpgradedAsAWholeOrNotAtAll(Fault fault) throws SQLException {
        OldTableSets.register(database, "mary");
        assertThat(failAfterEachStatement(
                        fault,
                        () -> owner("select upgrade_user_schema(user_id, null) from pf_users where username = 'mary'")))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anAccountIsDeletedWithAllItsTablesOrNotAtAll(Fault fault) throws SQLException {
        database.register("john");
        assertThat(failAfterEachStatement(
                        fault,
                        () -> owner("select delete_account(user_id, null) from pf_users where username = 'john'")))
                .isEqualTo(2);
        assertThat(Sql.texts(
                        database.owner(),
                        "select relname from pg_class where relname like 'user\\_john\\_%' and relkind in ('r', 'v')"))
                .as("john_doe has all of theirs")
                .hasSize(8);
    }
}
