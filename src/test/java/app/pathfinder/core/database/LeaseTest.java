package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaseTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final PoolGroup GROUP = PoolGroup.of('a');

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final AtomicBoolean resetFails = new AtomicBoolean();

    private void reset() throws SQLException {
        if (resetFails.get()) {
            throw new SQLException("made to fail");
        }
    }

    private static void awaitEnd(int process) {
        await().until(() -> Sql.texts(database.superuser(), "select pid from pg_stat_activity where pid = " + process)
                .isEmpty());
    }

    @Test
    void connectionWhoseResetFailsIsThrownAwayAndTheNextOneIsFresh() {
        try (var bench = new PoolsBench(PoolsBench.application(database), connection -> reset(), LONG)) {
            var first = bench.process('a');
            assertThat(bench.process('a')).isEqualTo(first);
            resetFails.set(true);
            assertThat(bench.process('a')).isEqualTo(first);
            assertThat(bench.connections()).isZero();
            awaitEnd(first);
            resetFails.set(false);
            var second = bench.process('a');
            assertThat(second).isNotEqualTo(first);
            assertThat(bench.process('a')).isEqualTo(second);
        }
    }

    @Test
    void soIsOneThatWasReadOnly() {
        try (var bench = new PoolsBench(PoolsBench.application(database), connection -> reset(), LONG)) {
            resetFails.set(true);
            var first = bench.pools.of(GROUP).inReadOnlyTransaction(PoolsBench::process);
            resetFails.set(false);
            assertThat(bench.process('a')).isNotEqualTo(first);
            assertThat(bench.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectionThatStillCarriesASessionIsThrownAway() {
        try (var bench = new PoolsBench(database, LONG)) {
            var soiled = bench.pools.of(GROUP).inTransaction(handle -> {
                handle.createQuery("select set_config('pathfinder.session_token', 'left behind', false)")
                        .mapTo(String.class)
                        .one();
                return PoolsBench.process(handle);
            });
            assertThat(bench.process('a')).isNotEqualTo(soiled);
            awaitEnd(soiled);
        }
    }

    @Test
    void whatCannotBeRolledBackIsNotCommittedEither() throws SQLException {
        var faulty = new FaultyConnections(PoolsBench.owner(database), "rollback");
        try (var bench = new PoolsBench(faulty.source(), new PostgresSessionReset(), LONG);
                var owner = new AccountDatabase("owner", 1, faulty.source(), PoolsBench.FAILURES)) {
            var first = bench.process('a');
            faulty.failing.set(true);
            assertNothingDone(bench.pools.of(GROUP));
            assertNothingDone(owner);
            faulty.failing.set(false);
            awaitEnd(first);
            assertThat(bench.process('a')).isNotEqualTo(first);
            assertThat(owner.<Integer>inTransaction(PoolsBench::process)).isPositive();
        }
    }

    private static void assertNothingDone(Transactions transactions) throws SQLException {
        assertThatThrownBy(() -> transactions.inTransaction(handle -> {
                    handle.execute("create table half_done (number int)");
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(Problem.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(Sql.texts(database.owner(), "select 1 from pg_tables where tablename = 'half_done'"))
                .isEmpty();
    }

    @Test
    void workThatEndsItsTransactionItselfLeavesNothingOpen() {
        try (var bench = new PoolsBench(database, LONG)) {
            var first = bench.pools.of(GROUP).inTransaction(handle -> {
                handle.rollback();
                return PoolsBench.process(handle);
            });
            assertThat(bench.process('a')).isEqualTo(first);
        }
    }
}
