package app.pathfinder.core.isolation;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.SqlDialect;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnerRowsTest {
    private static final SchemaPrefix JOHN = new SchemaPrefix("user_john");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void aUserWithARow() throws SQLException {
        database.register("john");
        Sql.run(
                database.superuser(),
                "insert into user_john_career_objectives (objective_id, title, status, progress, created_at, updated_at,"
                        + " row_version) values (gen_random_uuid(), 'Rest', 'planned', 0, now(), now(), 1)");
    }

    @AfterEach
    void rowLevelSecurityIsForced() throws SQLException {
        assertThat(Sql.texts(
                        database.owner(),
                        "select relname from pg_class where starts_with(relname, 'user_') and relkind = 'r'"
                                + " and not relforcerowsecurity"))
                .isEmpty();
    }

    private SqlDialect dialect() {
        return database.get(OwnerDatabase.class).dialect();
    }

    private static int count(OwnerRows rows) {
        var count = new AtomicInteger();
        UserTableSchema.tables().forEach(table -> rows.forEach(table, row -> count.incrementAndGet()));
        return count.get();
    }

    private static int visible(Handle handle) {
        return handle.createQuery("select count(*) from user_john_career_objectives")
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void rowsShowInsideAndNeitherBeforeNorAfter() {
        var owner = database.get(OwnerDatabase.class);
        owner.inTransaction(handle -> {
            assertThat(visible(handle)).isZero();
            assertThat(OwnerRows.<Integer>with(dialect(), handle, JOHN, OwnerRowsTest::count))
                    .isEqualTo(1);
            assertThat(visible(handle)).isZero();
            return true;
        });
        assertThat(owner.<Integer>withHandle(OwnerRowsTest::visible)).isZero();
    }

    @Test
    void whoCatchesAFailureAndCommitsLeavesTheForceOn() {
        database.get(OwnerDatabase.class).inTransaction(handle -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> OwnerRows.with(dialect(), handle, JOHN, rows -> {
                        throw new IllegalStateException("A fault");
                    }));
            return true;
        });
    }

    @Test
    void nothingIsOpenedOutsideOfATransaction() {
        database.get(OwnerDatabase.class).withHandle(handle -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> OwnerRows.with(dialect(), handle, JOHN, OwnerRowsTest::count));
            return true;
        });
    }

    @Test
    void nobodyElseOpensTheTablesMeanwhile() throws SQLException {
        try (var other = database.application();
                var statement = other.createStatement()) {
            statement.execute("set lock_timeout = '100ms'");
            database.get(OwnerDatabase.class)
                    .inTransaction(handle -> OwnerRows.with(dialect(), handle, JOHN, rows -> {
                        assertThat(refused(statement)).isTrue();
                        return true;
                    }));
        }
    }

    private static boolean refused(Statement statement) {
        try {
            statement.execute("select count(*) from user_john_messages");
            return false;
        } catch (SQLException e) {
            return "55P03".equals(e.getSQLState());
        }
    }

    @Test
    void tablesThatSomebodyElseHoldsAreWaitedForABoundedTime() throws SQLException {
        try (var other = database.superuser();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table user_john_messages in access share mode");
            assertProblem(
                    ProblemKind.SERVER_TIMEOUT,
                    () -> database.get(OwnerDatabase.class)
                            .inTransaction(handle -> OwnerRows.with(dialect(), handle, JOHN, OwnerRowsTest::count)));
        }
    }

    @Test
    void tablesThatTheDescriptionDoesNotKnowAreLeftAlone() throws SQLException {
        Sql.run(database.owner(), "alter table user_john_messages add secret text");
        assertProblem(
                ProblemKind.TABLES_DIFFER,
                () -> database.get(OwnerDatabase.class)
                        .inTransaction(handle -> OwnerRows.with(dialect(), handle, JOHN, OwnerRowsTest::count)));
    }
}
