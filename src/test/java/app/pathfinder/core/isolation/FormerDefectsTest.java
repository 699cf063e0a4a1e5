package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the design that the product replaces got wrong. Each test does it the old way first, to show that the old way
 * fails, and then the product's way.
 */
class FormerDefectsTest {
    private static final List<String> LIKE_NAMES = List.of("john.doe", "john-doe", "john_doe", "John Doe");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private List<String> texts(String sql) throws SQLException {
        return Sql.texts(database.superuser(), sql);
    }

    /** The old check of a table name: everything after the second underscore had to be a suffix. */
    private static boolean formerlyValid(String tableName) {
        var parts = tableName.split("_", -1);
        var suffix = String.join("_", Arrays.asList(parts).subList(2, parts.length));
        return Arrays.stream(UserTable.values())
                .anyMatch(table -> table.suffix().equals(suffix));
    }

    @Test
    void tableOfAUserWithAnUnderscoreIsATable() {
        var name = new TableName(new SchemaPrefix("user_john_doe"), UserTable.MESSAGES).toString();
        assertThat(formerlyValid(name)).isFalse();
        var john = database.databaseOf(database.register("john_doe"));
        assertThat(john.<Long>count(tx -> tx.statement("select count(*) as number from <messages>")
                        .one(row -> row.longNumber("number"))))
                .isZero();
    }

    @Test
    void tablesAreCountedByWholeNames() throws SQLException {
        database.register("john");
        database.register("john_doe");
        database.register("john_messages");
        assertThat(texts("select count(*) from pg_tables where tablename like 'user_john_%'"))
                .containsExactly("21");
        assertThat(database.get(TableStatisticsService.class).page(StatisticsQuery.BY_USERNAME, 0, 10))
                .filteredOn(user -> user.username().startsWith("john"))
                .allSatisfy(user -> assertThat(user.tables()).isEqualTo(7));
    }

    @Test
    void droppingJohnLeavesEverybodyElse() throws SQLException {
        database.register("john_doe");
        database.register("john_messages");
        var others = texts("select tablename from pg_tables where schemaname = 'pathfinder' order by 1");
        var john = database.register("john");
        assertThat(texts("select count(*) from pg_tables where tablename like 'user_john_%'"))
                .as("what the old clean-up would have dropped")
                .containsExactly("21");
        Sql.run(database.owner(), "select drop_user_schema('" + john.userId() + "', null)");
        assertThat(texts("select tablename from pg_tables where schemaname = 'pathfinder' order by 1"))
                .isEqualTo(others);
    }

    /** The old folding: lower case, everything else an underscore, cut at 30 characters. */
    private static String formerPrefix(String username) {
        var plain = Normalizer.normalize(username, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var folded = "user_" + plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        return folded.substring(0, Math.min(30, folded.length()));
    }

    @Test
    void namesThatFoldAlikeHaveTablesOfTheirOwn() throws SQLException {
        assertThat(LIKE_NAMES.stream().map(FormerDefectsTest::formerPrefix).distinct())
                .hasSize(1);
        LIKE_NAMES.forEach(database::register);
        assertThat(Set.copyOf(texts("select schema_prefix from pf_users where role = 'user'")))
                .hasSize(LIKE_NAMES.size());
    }

    @Test
    void longNamesThatBeginAlikeHaveTablesOfTheirOwn() throws SQLException {
        var names = List.of("a-very-long-name-of-a-person-one", "a-very-long-name-of-a-person-two");
        assertThat(names.stream().map(FormerDefectsTest::formerPrefix).collect(Collectors.toSet()))
                .hasSize(1);
        names.forEach(database::register);
        assertThat(Set.copyOf(texts("select schema_prefix from pf_users where role = 'user'")))
                .hasSize(2);
    }

    /** The old repair looked one hour back, and at one of the seven tables. */
    @Test
    void setThatLacksATableIsSeenAtAnyAge() throws SQLException {
        database.register("john");
        Sql.run(
                database.superuser(),
                "drop table user_john_messages; update pf_users set created_at = now() - interval '1 year'");
        assertThat(texts("""
                        select u.username from pf_users u where u.created_at >= now() - interval '1 hour'
                        and not exists (select 1 from pg_tables where tablename = u.schema_prefix || '_experiences_detailed')
                        """)).isEmpty();
        assertThat(database.get(TableStatisticsService.class).page(StatisticsQuery.BY_USERNAME, 0, 10))
                .filteredOn(user -> user.username().equals("john"))
                .singleElement()
                .satisfies(user -> assertThat(user.tables()).isEqualTo(6));
    }

    /** The old procedure wrote ROLLBACK after statements that had committed themselves. */
    @Test
    void failureInTheMiddleLeavesNoTable() throws SQLException {
        database.administrator();
        Sql.run(database.superuser(), "create table pathfinder.user_john_career_objectives (id integer)");
        assertThatThrownBy(() -> database.get(AccountService.class)
                        .register(
                                new Registration("john", "", "john@example.org"), TestDatabase.PASSWORD.toCharArray()))
                .isInstanceOf(Problem.class);
        assertThat(texts("select tablename from pg_tables where starts_with(tablename, 'user_john_')"))
                .containsExactly("user_john_career_objectives");
        assertThat(texts("select 1 from pf_users where username = 'john'")).isEmpty();
    }

    /** The old policy believed a context that any client may set. */
    @Test
    void contextThatAClientSetsItselfOpensNothing() throws SQLException {
        var john = database.register("john");
        var insert =
                "insert into user_john_conversations (conversation_id, message_count, pinned, archived, created_at,"
                        + " updated_at, row_version) values ('c', 0, false, false, now(), now(), 1)";
        Sql.run(database.superuser(), insert);
        try (var client = database.application();
                var statement = client.createStatement()) {
            statement.execute("set app_context.user_id = '" + john.userId() + "'");
            statement.execute("set pathfinder.session_token = '" + john.userId() + "'");
            try (var rows = statement.executeQuery("select case when current_setting('app_context.user_id') = '"
                    + john.userId() + "' then '1=1' end, (select count(*) from user_john_conversations)")) {
                rows.next();
                assertThat(rows.getString(1)).as("the old policy").isEqualTo("1=1");
                assertThat(rows.getInt(2)).isZero();
            }
        }
    }
}
