package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupPoolsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static String groups(PoolsBench bench) {
        return bench.pools.connections().keySet().stream()
                .map(PoolGroup::toString)
                .sorted()
                .collect(Collectors.joining());
    }

    private static void use(PoolsBench bench, String groups) {
        groups.chars().forEach(group -> bench.process((char) group));
    }

    private static void assertProblem(ProblemKind kind, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void poolIsMadeWhenItsGroupFirstNeedsItAndUsedAgain() {
        try (var bench = new PoolsBench(database, LONG)) {
            assertThat(bench.pools.connections()).isEmpty();
            var process = bench.process('a');
            assertThat(groups(bench)).isEqualTo("a");
            assertThat(bench.process('a')).isEqualTo(process);
            assertThat(bench.process('b')).isNotEqualTo(process);
            assertThat(groups(bench)).isEqualTo("ab");
        }
    }

    @Test
    void groupHasNoMoreThanItsPartAndAllHaveNoMoreThanTheBudget() throws Exception {
        try (var bench = new PoolsBench(database, SHORT)) {
            var held = new ArrayList<PoolsBench.Held>();
            for (var i = 0; i < GroupPools.LARGEST; i++) {
                held.add(bench.hold('a'));
            }
            assertProblem(ProblemKind.SERVER_TIMEOUT, () -> bench.process('a'));
            for (var i = GroupPools.LARGEST; i < GroupPools.BUDGET; i++) {
                held.add(bench.hold('b'));
            }
            assertProblem(ProblemKind.SERVER_TIMEOUT, () -> bench.process('c'));
            assertThat(bench.connections()).isEqualTo(GroupPools.BUDGET);
            assertThat(bench.pools.active()).isEqualTo(GroupPools.BUDGET);
            held.removeLast().close();
            assertThat(bench.process('c')).isPositive();
            for (var each : held) {
                each.close();
            }
            assertThat(bench.pools.active()).isZero();
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() throws Exception {
        try (var bench = new PoolsBench(database, LONG)) {
            var held = new ArrayList<PoolsBench.Held>();
            for (var i = 0; i < GroupPools.LARGEST; i++) {
                held.add(bench.hold('a'));
            }
            Thread.currentThread().interrupt();
            assertProblem(ProblemKind.CANCELLED, () -> bench.process('a'));
            assertThat(Thread.interrupted()).isTrue();
            for (var each : held) {
                each.close();
            }
            Thread.currentThread().interrupt();
            assertThat(bench.process('a')).isPositive();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(bench.pools.active()).isZero();
        }
    }

    @Test
    void leastRecentlyUsedPoolIsClosedFirst() {
        try (var bench = new PoolsBench(database, LONG)) {
            use(bench, "abcdefgh" + "a" + "i");
            assertThat(groups(bench)).isEqualTo("acdefghi");
            use(bench, "c" + "j");
            assertThat(groups(bench)).isEqualTo("acefghij");
            assertThat(bench.connections()).isEqualTo(GroupPools.BUDGET);
        }
    }

    @Test
    void poolThatLendsNothingIsClosedBeforeOneThatDoes() throws Exception {
        try (var bench = new PoolsBench(database, LONG)) {
            try (var first = bench.hold('a');
                    var second = bench.hold('a')) {
                assertThat(first).isNotSameAs(second);
            }
            try (var held = bench.hold('a')) {
                assertThat(held).isNotNull();
                use(bench, "bcdefg" + "h");
                assertThat(groups(bench)).isEqualTo("acdefgh");
            }
        }
    }

    /** Two groups have all connections, and each lends one out that is not given back. */
    @Test
    void poolThatIsInUseMakesRoomWithWhatItDoesNotLendAndFinishes() throws Exception {
        try (var bench = new PoolsBench(database, LONG)) {
            for (var group : List.of('a', 'b')) {
                var held = new ArrayList<PoolsBench.Held>();
                for (var i = 0; i < GroupPools.LARGEST; i++) {
                    held.add(bench.hold(group));
                }
                for (var each : held) {
                    each.close();
                }
            }
            try (var a = bench.hold('a');
                    var b = bench.hold('b')) {
                assertThat(a).isNotSameAs(b);
                assertThat(bench.process('c')).isPositive();
                assertThat(bench.pools.active()).isEqualTo(2);
            }
            assertThat(groups(bench)).isEqualTo("bc");
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void serverThatFallsSilentIsNoticedAndAskedAgainWhenItSpeaks() throws Exception {
        var accounts = TestServer.instance().accounts(database.name());
        try (var proxy = new SilentProxy(accounts.port());
                var bench = new PoolsBench(
                        PoolsBench.application(database, proxy.port(), Duration.ofSeconds(1)),
                        new PostgresSessionReset(),
                        LONG)) {
            var process = bench.process('a');
            proxy.beSilent();
            assertProblem(ProblemKind.SERVER_TIMEOUT, () -> bench.process('a'));
            proxy.speak();
            assertThat(bench.process('a')).isNotEqualTo(process);
        }
    }

    @Test
    void usersAreAnsweredInAMinuteAndTheOwnerInHalfAnHour() {
        var opened = database.get(DatabaseStart.class).opened();
        assertThat(opened.application().of(PoolGroup.NOBODY).withHandle(GroupPoolsTest::answerLimit))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(opened.owner().withHandle(GroupPoolsTest::answerLimit)).isEqualTo(Duration.ofMinutes(30));
    }

    private static Duration answerLimit(Handle handle) {
        try {
            return Duration.ofMillis(handle.getConnection().getNetworkTimeout());
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    @Test
    void closedConnectionsAreOpenedAnew() {
        try (var bench = new PoolsBench(database, LONG)) {
            var processes = Set.of(bench.process('a'), bench.process('b'));
            bench.pools.closeConnections();
            assertThat(bench.connections()).isZero();
            await().until(() -> Collections.disjoint(processesOfTheServer(), processes));
            use(bench, "ab");
            assertThat(groups(bench)).isEqualTo("ab");
        }
    }

    private static List<Integer> processesOfTheServer() throws SQLException {
        return Sql.texts(database.superuser(), "select pid from pg_stat_activity").stream()
                .map(Integer::valueOf)
                .toList();
    }

    @Test
    void burstOfUsersOfAllGroupsGetsThroughWithinTheBudget() throws Exception {
        var most = new AtomicInteger();
        var served = ConcurrentHashMap.<PoolGroup>newKeySet();
        try (var bench = new PoolsBench(database, LONG);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<Future<?>>();
            for (var round = 0; round < 3; round++) {
                for (var group : PoolGroup.ofUsers()) {
                    ends.add(threads.submit(() -> bench.pools.of(group).inTransaction(handle -> {
                        most.accumulateAndGet(bench.connections(), Math::max);
                        return PoolsBench.process(handle) > 0 && served.add(group);
                    })));
                }
            }
            for (var end : ends) {
                end.get();
            }
            assertThat(served).containsExactlyInAnyOrderElementsOf(PoolGroup.ofUsers());
            assertThat(most.get()).isBetween(2, GroupPools.BUDGET);
            assertThat(bench.pools.active()).isZero();
        }
    }
}
