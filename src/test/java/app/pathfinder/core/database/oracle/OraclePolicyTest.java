package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the policy function answers; that Oracle asks it for every statement is not seen here. */
class OraclePolicyTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private static final String OWN = "1 = 1";
    private static final String NOTHING = "1 = 0";

    private final OracleSchema schema;

    OraclePolicyTest(OracleSchema schema) {
        this.schema = schema;
    }

    private static String answer(OracleSession session, String object) throws SQLException {
        return session.text("select pf_policy.own_rows('PATHFINDER', ?)", object);
    }

    private static OraclePerson withAccount(OracleSession session, String username) throws SQLException {
        var person = OraclePerson.named(username);
        person.insertWithoutTables(session);
        return person;
    }

    @Test
    void showsNothingWithoutASession() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session, "n" + schema.nextNumber());
            person.logIn(session);
            for (var name : person.set()) {
                assertThat(answer(session, name)).isEqualTo(NOTHING);
            }
        }
    }

    @Test
    void showsTheOwnTablesByWholeNames() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session, "j" + schema.nextNumber());
            session.outcome("pf_session.bind_session", person.logIn(session));
            for (var name : person.set()) {
                assertThat(answer(session, name)).as(name).isEqualTo(OWN);
            }
            var others = List.of(
                    OraclePerson.named(person.username() + "_doe"),
                    OraclePerson.named(person.username() + "_messages"),
                    OraclePerson.named(person.username() + "_"),
                    OraclePerson.named(person.username().substring(0, 1)),
                    OraclePerson.named("x" + person.username()));
            for (var other : others) {
                for (var name : other.set()) {
                    assertThat(answer(session, name)).as(name).isEqualTo(NOTHING);
                }
            }
            for (var name : List.of("PF_USERS", person.name("secrets"), person.name("messages") + "_OLD", "MESSAGES")) {
                assertThat(answer(session, name)).as(name).isEqualTo(NOTHING);
            }
        }
    }

    /** A prefix may look like a table of another user. */
    @Test
    void tellsApartPrefixesThatBeginAnother() throws SQLException {
        try (var session = schema.connect()) {
            var longer = withAccount(session, "k" + schema.nextNumber() + "_messages");
            session.outcome("pf_session.bind_session", longer.logIn(session));
            var shorter = OraclePerson.named(longer.username().replace("_messages", ""));
            assertThat(answer(session, longer.name("messages"))).isEqualTo(OWN);
            assertThat(answer(session, shorter.name("messages"))).isEqualTo(NOTHING);
        }
    }

    @Test
    void asksAnewForEveryStatement() throws SQLException {
        try (var session = schema.connect();
                var elsewhere = schema.connect()) {
            var person = withAccount(session, "e" + schema.nextNumber());
            var token = person.logIn(session);
            session.outcome("pf_session.bind_session", token);
            assertThat(answer(session, person.name("messages"))).isEqualTo(OWN);

            session.setTime(Instant.now().plus(Duration.ofMinutes(16)));
            assertThat(answer(session, person.name("messages"))).as("idle").isEqualTo(NOTHING);
            session.setTime(Instant.now());
            assertThat(answer(session, person.name("messages"))).isEqualTo(OWN);
            session.commit();

            elsewhere.call("pf_session.close_session", 0, token, "logout");
            elsewhere.commit();
            assertThat(answer(session, person.name("messages"))).as("ended").isEqualTo(NOTHING);
        }
    }

    @Test
    void letsTheOwnerAtTheTablesThatItWorksOn() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.named("o" + schema.nextNumber());
            var other = OraclePerson.named(person.username() + "_x");
            session.call("pf_policy.begin_work", 0, person.prefix());
            assertThat(answer(session, person.name("messages"))).isEqualTo("null");
            assertThat(answer(session, other.name("messages"))).isEqualTo(NOTHING);
            session.call("pf_policy.end_work", 0);
            assertThat(answer(session, person.name("messages"))).isEqualTo(NOTHING);
            OracleErrors.assertRaises(OracleErrors.NO_PREFIX, () -> session.call("pf_policy.begin_work", 0, "user_%"));
        }
    }

    /** Work on a user's tables that fails leaves the connection without a way to them. */
    @Test
    void workEndsAlsoWhereItFails() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            assertThat(answer(session, person.name("messages"))).isEqualTo(NOTHING);
            var failing = OraclePerson.unknown(schema);
            session.update("update pf_user_schema_statements set statement = 'create table pf_users (a number(1))'"
                    + " where step_name = 'messages'");
            session.commit();
            try {
                assertThatThrownBy(() -> failing.create(session, "user")).hasMessageContaining("pf_users");
            } finally {
                OracleSchema.installTemplates(session);
                session.commit();
            }
            assertThat(answer(session, failing.name("messages"))).isEqualTo(NOTHING);
        }
    }

    @Test
    void putsThePolicyOnOnceAndMendsIt() throws SQLException {
        try (var session = schema.connect()) {
            session.call("pf_policy.protect_table", 0, "user_some_messages");
            session.call("pf_policy.protect_table", 0, "user_some_messages");
            assertThat(policies(session, "USER_SOME_MESSAGES")).containsExactly("YES");
            session.update("update user_policies set enable = 'NO' where object_name = 'USER_SOME_MESSAGES'");
            session.call("pf_policy.protect_table", 0, "user_some_messages");
            assertThat(policies(session, "USER_SOME_MESSAGES")).containsExactly("YES");
            for (var other : List.of(
                    "pf_owner = 'SCOTT'", "\"PACKAGE\" = 'P'", "\"FUNCTION\" = 'F'", "policy_type = 'STATIC'")) {
                session.update("update user_policies set " + other + " where object_name = 'USER_SOME_MESSAGES'");
                session.call("pf_policy.protect_table", 0, "user_some_messages");
                assertThat(session.number("select count(*) from user_policies where object_name = 'USER_SOME_MESSAGES'"
                                + " and policy_type = 'DYNAMIC' and \"PACKAGE\" = 'PF_POLICY' and pf_owner = database()"
                                + " and \"FUNCTION\" = 'OWN_ROWS'"))
                        .as(other)
                        .isEqualTo(1);
            }
            assertThatThrownBy(() -> session.call("pf_policy.protect_table", 0, "a b"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void doesWithoutWhereTheInstallationFoundNone() throws SQLException {
        try (var session = schema.connect()) {
            session.update("update pf_capabilities set value = 'N' where name = 'DBMS_RLS'");
            session.call("pf_policy.protect_table", 0, "user_none_messages");
            assertThat(policies(session, "USER_NONE_MESSAGES")).isEmpty();
            session.update("delete from pf_capabilities where name = 'DBMS_RLS'");
            OracleErrors.assertRaises(
                    OracleErrors.REFUSED, () -> session.call("pf_policy.protect_table", 0, "user_none_messages"));
            session.rollBack();
        }
    }

    private static List<String> policies(OracleSession session, String table) throws SQLException {
        return session.texts("select enable from user_policies where object_name = ?", table);
    }
}
