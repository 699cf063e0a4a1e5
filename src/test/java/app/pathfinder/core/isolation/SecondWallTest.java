package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client of somebody else's making, with the application role's password and whatever sessions it was given, against
 * the database itself. For each refusal there is a control that shows the same statement working for who may do it.
 */
class SecondWallTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static UserContext victim;
    private static UserContext attacker;

    @BeforeAll
    static void twoUsersWithOneRowInEachTable() throws SQLException {
        ReferenceRows.clear(database);
        victim = database.register("john");
        attacker = database.register("john_doe");
        try (var connection = database.owner()) {
            change(
                    connection,
                    "insert into pf_ref_skills_catalog (skill_id, skill_name) values ('" + PlantedRows.SKILL
                            + "', 'Welding')");
        }
        for (var owner : new UserContext[] {victim, attacker}) {
            try (var connection = asSession(owner)) {
                PlantedRows.insert(connection, owner.prefix().value());
                connection.commit();
            }
        }
    }

    private static Connection asSession(UserContext context) throws SQLException {
        var connection = withoutSession();
        try (var statement = connection.prepareStatement("select bind_session(?)")) {
            statement.setString(1, Objects.requireNonNull(context.session()).token());
            statement.execute();
        }
        return connection;
    }

    private static void setToken(Connection connection, String token) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('pathfinder.session_token', ?, false)")) {
            statement.setString(1, token);
            statement.execute();
        }
    }

    private static Connection withoutSession() throws SQLException {
        var connection = database.application();
        connection.setAutoCommit(false);
        return connection;
    }

    @ParameterizedTest
    @EnumSource
    void sessionReachesItsOwnRowsByEveryStatement(UserTable table) throws SQLException {
        var name = new TableName(victim.prefix(), table).toString();
        try (var connection = asSession(victim)) {
            assertThat(count(connection, "select count(*) from " + name)).isEqualTo(1);
            assertThat(change(connection, "update " + name + " set row_version = 2"))
                    .isEqualTo(1);
            assertThat(change(connection, PlantedRows.anotherRow(victim.prefix().value(), table)))
                    .isEqualTo(1);
            assertThat(change(connection, "delete from " + name)).isEqualTo(2);
            connection.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherUsersSessionReachesNothing(UserTable table) throws SQLException {
        try (var connection = asSession(attacker)) {
            assertNothingReached(connection, table);
        }
        assertUntouched(table);
    }

    @ParameterizedTest
    @EnumSource
    void noSessionReachesNothing(UserTable table) throws SQLException {
        try (var connection = withoutSession()) {
            assertNothingReached(connection, table);
        }
        assertUntouched(table);
    }

    @ParameterizedTest
    @EnumSource
    void inventedSessionReachesNothing(UserTable table) throws SQLException {
        try (var connection = withoutSession();
                var statement = connection.createStatement()) {
            statement.execute("set pathfinder.session_token = 'ffffffffffffffffffffffffffffffff'");
            connection.commit();
            assertNothingReached(connection, table);
        }
        assertUntouched(table);
    }

    @ParameterizedTest
    @EnumSource
    void closedSessionReachesNothing(UserTable table) throws SQLException {
        var elsewhere = database.logIn("john");
        var token = Objects.requireNonNull(elsewhere.session()).token();
        try (var connection = withoutSession()) {
            setToken(connection, token);
            var name = new TableName(victim.prefix(), table).toString();
            assertThat(count(connection, "select count(*) from " + name)).isEqualTo(1);
        }
        database.get(Sessions.class).close(elsewhere, Sessions.EndReason.LOGGED_OUT);
        try (var connection = withoutSession()) {
            setToken(connection, token);
            assertNothingReached(connection, table);
        }
        assertUntouched(table);
    }

    @ParameterizedTest
    @EnumSource
    void ownerSeesNoContentEither(UserTable table) throws SQLException {
        var name = new TableName(victim.prefix(), table).toString();
        try (var connection = database.owner()) {
            assertThat(count(connection, "select count(*) from " + name)).isZero();
            assertThat(change(connection, "update " + name + " set row_version = 2"))
                    .isZero();
        }
        assertUntouched(table);
    }

    private void assertNothingReached(Connection connection, UserTable table) throws SQLException {
        var name = new TableName(victim.prefix(), table).toString();
        assertThat(count(connection, "select count(*) from " + name)).isZero();
        assertThat(change(connection, "update " + name + " set row_version = 99"))
                .isZero();
        assertThat(change(connection, "delete from " + name)).isZero();
        connection.commit();
        assertRefused(connection, PlantedRows.anotherRow(victim.prefix().value(), table));
    }

    private void assertUntouched(UserTable table) throws SQLException {
        var name = new TableName(victim.prefix(), table).toString();
        try (var connection = database.superuser()) {
            assertThat(count(connection, "select count(*) from " + name + " where row_version = 1"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pf_users",
                "pf_user_sessions",
                "pf_login_throttle",
                "pf_login_attempts",
                "pf_security_settings",
                "pf_audit_log",
                "pf_runs",
                "pf_run_steps",
                "pf_user_schema_statements",
                "pf_schema_history"
            })
    void sharedTablesAreClosedToEveryClient(String table) throws SQLException {
        try (var owner = database.owner()) {
            assertThat(count(owner, "select count(*) from " + table)).isGreaterThanOrEqualTo(0);
        }
        try (var connection = asSession(attacker)) {
            connection.commit();
            assertRefused(connection, "select * from " + table);
            assertRefused(connection, "insert into " + table + " default values");
            assertRefused(connection, "delete from " + table);
            assertRefused(connection, "truncate " + table);
            assertRefused(connection, "drop table " + table);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select create_user_schema(gen_random_uuid(), null)",
                "select drop_user_schema(gen_random_uuid(), null)",
                "select append_audit(null, null, 'LOGIN', null, null, null, true, null, null)",
                "select create_account(gen_random_uuid(), 'x', 'x', 'x', 'admin', 'user_x', ''::bytea, '', ''::bytea,"
                        + " null, false)",
                "select create_first_administrator(gen_random_uuid(), 'x', 'x', 'x', 'user_x', ''::bytea, '',"
                        + " ''::bytea)",
                "select * from open_session_row()",
                "select check_prefix('user_john')",
                "create table pathfinder.mine (id int)",
                "create function pathfinder.mine() returns int language sql as 'select 1'",
                "create schema mine",
                "set role pathfinder_owner",
                "set session authorization pathfinder_owner",
                "alter table user_john_messages disable row level security",
                "drop policy own_session on user_john_messages",
                "truncate user_john_messages",
                "drop table user_john_messages",
                "create trigger t before update on user_john_messages execute function suppress_redundant_updates_trigger()"
            })
    void whatOnlyTheOwnerMayDoIsRefused(String statement) throws SQLException {
        try (var connection = asSession(attacker)) {
            connection.commit();
            assertRefused(connection, statement);
        }
    }

    @Test
    void userMayWriteAuditRowsOnlyAboutThemselvesAndOnlyInASession() throws SQLException {
        try (var connection = asSession(attacker)) {
            assertRefused(connection, "select write_audit('LOGIN', 'x', null, null, null)");
        }
        try (var connection = withoutSession()) {
            assertRefused(connection, "select write_audit('READ', 'x', null, null, null)");
        }
        try (var connection = asSession(attacker)) {
            assertThat(count(connection, "select 1 from write_audit('READ', 'x', null, null, null)"))
                    .isEqualTo(1);
            connection.commit();
        }
        try (var connection = database.owner()) {
            assertThat(count(
                            connection,
                            "select count(*) from pf_audit_log where action = 'READ' and resource_type = 'x'"
                                    + " and user_id = (select user_id from pf_users where username = 'john_doe')"))
                    .isEqualTo(1);
        }
    }

    @Test
    void tryThatIsNotCountedForGoodIsNotCompared() throws SQLException {
        try (var connection = withoutSession();
                var statement = connection.createStatement()) {
            String attempt;
            try (var result = statement.executeQuery("select attempt_id from submit_login('someone', ''::bytea)")) {
                result.next();
                attempt = result.getString(1);
            }
            assertThat(attempt).isNotNull();
            assertRefused(connection, "select * from open_session('" + attempt + "', '', '')");
            assertRefused(connection, "select * from open_session('" + attempt + "', '', '')");
        }
    }

    @Test
    void missingKeyIsRefusedAlikeForKnownAndUnknownNames() throws SQLException {
        for (var name : new String[] {"john_doe", "nobody at all"}) {
            try (var connection = withoutSession();
                    var submit = connection.prepareStatement("select attempt_id from submit_login(?, null)")) {
                submit.setString(1, name);
                String attempt;
                try (var result = submit.executeQuery()) {
                    result.next();
                    attempt = result.getString(1);
                }
                connection.commit();
                var refusals = "select count(*) from open_session('" + attempt + "', '', '') where outcome = 'refused'";
                assertThat(count(connection, refusals)).isEqualTo(1);
                connection.rollback();
            }
        }
    }

    @Test
    void plannerKeepsNoValuesOfUsersRows() throws SQLException {
        try (var connection = database.owner()) {
            change(connection, "analyze");
        }
        try (var connection = database.superuser()) {
            assertThat(count(connection, "select count(*) from pg_stats where tablename = 'pf_users'"))
                    .isPositive();
            assertThat(count(connection, "select count(*) from pg_stats where starts_with(tablename, 'user_')"))
                    .isZero();
        }
    }

    @Test
    void summaryViewShowsOnlyItsOwner() throws SQLException {
        var view = victim.prefix() + "_skill_summary";
        try (var connection = asSession(victim)) {
            assertThat(count(connection, "select count(*) from " + view)).isEqualTo(1);
        }
        try (var connection = asSession(attacker)) {
            assertThat(count(connection, "select count(*) from " + view)).isZero();
        }
    }

    @Test
    void tieToASessionEndsWithItsTransaction() throws SQLException {
        var name = new TableName(victim.prefix(), UserTable.MESSAGES).toString();
        try (var connection = asSession(victim)) {
            assertThat(count(connection, "select count(*) from " + name)).isEqualTo(1);
            connection.commit();
            assertThat(count(connection, "select count(*) from " + name)).isZero();
        }
    }

    @Test
    void sessionLeftBehindOnAConnectionIsRefusedBeforeAnythingIsRead() throws SQLException {
        try (var connection = withoutSession();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('pathfinder.session_token', 'left behind', false)");
            connection.commit();
            assertRefused(
                    connection,
                    "select bind_session('"
                            + Objects.requireNonNull(victim.session()).token() + "')");
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getObject(1) instanceof Number number ? number.longValue() : 1;
        }
    }

    private static int change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void assertRefused(Connection connection, String sql) throws SQLException {
        assertThatThrownBy(() -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isIn("42501", "PF001", "PF003"));
        connection.rollback();
    }
}
