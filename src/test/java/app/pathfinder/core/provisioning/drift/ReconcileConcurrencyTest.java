package app.pathfinder.core.provisioning.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.isolation.SessionConnection;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.provisioning.drift.ReconciledDeviation.Outcome;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Repairs beside each other, and beside the user whose tables they are. */
class ReconcileConcurrencyTest {
    private static final String SABOTAGE = "drop index user_john_doe_profile_summaries_ix1;"
            + " alter table user_john_doe_messages disable row level security;"
            + " grant select on user_john_doe_conversations to public";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private RepairBench bench;

    @BeforeEach
    void users() throws SQLException {
        bench = RepairBench.fill(database);
    }

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void twoAtOnceRepairEverythingOnce() throws Exception {
        var rows = bench.rows("john_doe");
        for (var round = 0; round < 5; round++) {
            bench.sabotage(SABOTAGE);
            Callable<ReconcileReport> repair = bench::repair;
            for (var report : threads.invokeAll(List.of(repair, repair, repair))) {
                assertThat(report.get().left()).isZero();
            }
            assertThat(bench.deviations()).isEmpty();
        }
        assertThat(bench.text("select count(*) from pf_runs where kind = 'repair'"))
                .isEqualTo("5");
        assertThat(bench.rows("john_doe")).isEqualTo(rows);
    }

    /** One who takes tables one by one would hold one and wait for the other, like the user: a deadlock. */
    @Test
    void aUserInTheMiddleOfATransactionGoesOn() throws Exception {
        bench.sabotage(SABOTAGE);
        Future<ReconcileReport> repair;
        try (var user = session()) {
            change(user, "update user_john_doe_messages set content = 'first'");
            repair = threads.submit(bench::repair);
            await().until(this::isWaiting);
            change(user, "update user_john_doe_conversations set title = 'second'");
            change(user, "update user_john_doe_experiences_detailed set title = 'third'");
            user.commit();
        }
        assertThat(repair.get().left()).isZero();
        assertThat(bench.deviations()).isEmpty();
        var rows = bench.rows("john_doe");
        assertThat(rows.get(UserTable.MESSAGES)).singleElement().asString().contains("first");
        assertThat(rows.get(UserTable.CONVERSATIONS)).singleElement().asString().contains("second");
        assertThat(rows.get(UserTable.EXPERIENCES_DETAILED))
                .singleElement()
                .asString()
                .contains("third");
    }

    @Test
    void aUserWhoDoesNotEndIsNotMadeToWait() throws Exception {
        bench.sabotage(SABOTAGE);
        try (var user = session()) {
            change(user, "update user_john_doe_messages set content = 'first'");
            var report = bench.repair();
            assertThat(report.failed()).isEqualTo(3);
            assertThat(report.listed()).allSatisfy(each -> {
                assertThat(each.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(each.notes()).containsExactly(RepairNote.BUSY);
            });
            change(user, "update user_john_doe_conversations set title = 'second'");
            user.commit();
        }
        assertThat(bench.repair().left()).isZero();
        assertThat(bench.rows("john_doe").get(UserTable.CONVERSATIONS))
                .singleElement()
                .asString()
                .contains("second");
    }

    private boolean isWaiting() throws SQLException {
        return bench.text("select count(*) from pg_stat_activity where query like '%lock_user_schema%'"
                        + " and datname = current_database() and state = 'active' and pid <> pg_backend_pid()"
                        + " and query_start < clock_timestamp() - interval '100 ms'")
                .equals("1");
    }

    private Connection session() throws SQLException {
        return SessionConnection.open(database, bench.context("john_doe"));
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
