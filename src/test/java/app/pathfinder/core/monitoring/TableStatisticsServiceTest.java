package app.pathfinder.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableStatisticsServiceTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private TableStatisticsService statistics;

    @BeforeEach
    void wire() {
        statistics = database.get(TableStatisticsService.class);
    }

    private UserStatistics of(String username) {
        return statistics.page(StatisticsQuery.BY_USERNAME, 0, 100).stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private void addConversations(UserContext user, int count) {
        database.databaseOf(user)
                .callRoutine(transaction ->
                        transaction.statement("""
                                insert into <conversations>
                                    (conversation_id, title, message_count, pinned, archived, created_at,
                                     updated_at, row_version)
                                select 'c' || number, 'About a project', 0, false, false, now(), now(), 1
                                  from generate_series(1, :count) number
                                """).bind("count", count).execute());
    }

    @Test
    void namesThatBeginAlikeAreNotMistakenForEachOther() {
        database.register("john");
        database.register("john_doe");
        database.register("john_doe_messages");

        assertThat(of("john").tables()).isEqualTo(7);
        assertThat(of("john_doe").tables()).isEqualTo(7);
        assertThat(of("john_doe_messages").tables()).isEqualTo(7);
        assertThat(statistics.totals(StatisticsQuery.BY_SPACE).tables()).isEqualTo(4 * 7);
    }

    @Test
    void rowsAreThoseThatWereGathered() {
        var john = database.register("john");
        var doe = database.register("john_doe");
        addConversations(john, 30);
        addConversations(doe, 7);
        assertThat(of("john").figuresAt()).isNull();

        var result = statistics.gather(Progress.NONE);

        assertThat(result).isEqualTo(new GatherResult(3, 21));
        assertThat(of("john").rows()).isEqualTo(30);
        assertThat(of("john_doe").rows()).isEqualTo(7);
        assertThat(of("john").figuresAt()).isNotNull();
        assertThat(statistics.totals(StatisticsQuery.BY_SPACE))
                .satisfies(totals -> assertThat(totals.rows()).isEqualTo(37))
                .satisfies(totals -> assertThat(totals.staleTables()).isZero());
    }

    @Test
    void whatIsFreshIsNotGatheredAgain() {
        database.register("john");
        statistics.gather(Progress.NONE);

        assertThat(statistics.gather(Progress.NONE)).isEqualTo(new GatherResult(0, 0));
    }

    @Test
    void aCancelBetweenTwoUsersKeepsWhatWasGathered() {
        database.register("john");
        database.register("zoe");
        var onlyOne = new CancelAfter(1);

        assertThatThrownBy(() -> statistics.gather(onlyOne))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CANCELLED));

        assertThat(of("admin").figuresAt()).isNotNull();
        assertThat(of("zoe").figuresAt()).isNull();
    }

    @Test
    void aMissingTableIsCountedAndNamed() throws SQLException {
        var john = database.register("john");
        database.register("john_doe");
        drop("user_john_messages");

        assertThat(of("john").tables()).isEqualTo(6);
        assertThat(of("john").isComplete()).isFalse();
        assertThat(of("john_doe").tables()).isEqualTo(7);
        assertThat(statistics.tablesOf(john.userId()))
                .hasSize(7)
                .filteredOn(table -> !table.exists())
                .containsExactly(new TableStatistics("messages", false, 0, 0, 0, null));
    }

    @Test
    void theTablesOfAUserHaveExactSizes() {
        var john = database.register("john");
        addConversations(john, 500);
        statistics.gather(Progress.NONE);

        var tables = statistics.tablesOf(john.userId());

        assertThat(tables).extracting(TableStatistics::table).containsExactlyInAnyOrder(suffixes());
        var largest = tables.getFirst();
        assertThat(largest.table()).isEqualTo(UserTable.CONVERSATIONS.suffix());
        assertThat(largest.rows()).isEqualTo(500);
        assertThat(largest.indexBytes()).isPositive().isLessThan(largest.bytes());
        assertThat(tables.stream().mapToLong(TableStatistics::bytes).sum())
                .as("pages of tables, indexes and outlying values make up nearly all of the exact size")
                .isGreaterThanOrEqualTo(of("john").bytes());
    }

    private static String[] suffixes() {
        return Arrays.stream(UserTable.values()).map(UserTable::suffix).toArray(String[]::new);
    }

    @Test
    void aUserWhoIsGoneIsAProblem() {
        assertThatThrownBy(() -> statistics.tablesOf(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.RECORD_GONE));
    }

    @Test
    void thoseWithTheMostSpaceComeFirst() {
        addConversations(database.register("small"), 5);
        addConversations(database.register("large"), 3_000);
        statistics.gather(Progress.NONE);

        var first = statistics.page(StatisticsQuery.BY_SPACE, 0, 1);

        assertThat(first).extracting(UserStatistics::username).containsExactly("large");
        assertThat(statistics.totals(StatisticsQuery.BY_SPACE).largestBytes())
                .isEqualTo(first.getFirst().bytes());
    }

    @Test
    void everyOrderGoesBothWaysAndPagesFitTogether() {
        database.register("bert");
        database.register("cleo");
        database.register("anna");
        for (var order : StatisticsOrder.values()) {
            for (var descending : new boolean[] {false, true}) {
                var query = StatisticsQuery.BY_USERNAME.sortedBy(order, descending);
                var whole = statistics.page(query, 0, 10);
                var parts = new ArrayList<>(statistics.page(query, 0, 3));
                parts.addAll(statistics.page(query, 3, 3));
                assertThat(parts)
                        .as("%s %s", order, descending)
                        .isEqualTo(whole)
                        .hasSize(4);
            }
        }
        assertThat(statistics.page(StatisticsQuery.BY_USERNAME, 0, 10))
                .extracting(UserStatistics::username)
                .containsExactly("admin", "anna", "bert", "cleo");
        assertThat(statistics.page(StatisticsQuery.BY_USERNAME.sortedBy(StatisticsOrder.CREATED, true), 0, 10))
                .extracting(UserStatistics::username)
                .containsExactly("anna", "cleo", "bert", "admin");
    }

    @Test
    void textAndStateNarrowTheList() throws SQLException {
        database.register("anna");
        database.register("100%_sure");
        suspend("anna");
        var suspended = StatisticsQuery.BY_USERNAME.withStates(Set.of(AccountState.SUSPENDED));

        assertThat(statistics.page(suspended, 0, 10))
                .extracting(UserStatistics::username)
                .containsExactly("anna");
        assertThat(statistics.totals(suspended).users()).isEqualTo(1);
        assertThat(statistics.page(StatisticsQuery.BY_USERNAME.withText(" ANN "), 0, 10))
                .extracting(UserStatistics::username)
                .containsExactly("anna");
        assertThat(statistics.page(StatisticsQuery.BY_USERNAME.withText("%_"), 0, 10))
                .extracting(UserStatistics::username)
                .containsExactly("100%_sure");
        assertThat(statistics.page(StatisticsQuery.BY_USERNAME.withText("nobody"), 0, 10))
                .isEmpty();
        assertThat(statistics.totals(StatisticsQuery.BY_USERNAME.withText("nobody")))
                .isEqualTo(StatisticsTotals.NONE);
    }

    @Test
    void aPageHasALimit() {
        assertThatThrownBy(() -> statistics.page(StatisticsQuery.BY_SPACE, 0, TableStatisticsService.LARGEST_PAGE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> statistics.page(StatisticsQuery.BY_SPACE, -1, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseSaysWhatItIs() {
        var facts = database.get(DatabaseHealth.class).facts();

        assertThat(facts.server()).startsWith("PostgreSQL 18");
        assertThat(facts.schemaVersion()).isEqualTo("3");
        assertThat(facts.userTablesVersion()).isPositive();
    }

    private void drop(String table) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("drop table " + table + " cascade");
        }
    }

    private void suspend(String username) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.prepareStatement(
                        "update pf_users set account_status = 'suspended' where username = ?")) {
            statement.setString(1, username);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** Lets some users pass and then cancels. */
    private static final class CancelAfter implements Progress {
        private int left;

        CancelAfter(int users) {
            left = users;
        }

        @Override
        public void report(double done, String text) {
            assertThat(done).isBetween(0.0, 1.0);
            assertThat(text).contains("of 3 users");
        }

        @Override
        public void throwIfCancelled() {
            if (left-- == 0) {
                throw new Problem(ProblemKind.CANCELLED);
            }
        }
    }
}
