package app.pathfinder.core.database.oracle;

import static app.pathfinder.core.database.oracle.OracleErrors.assertRaises;
import static app.pathfinder.core.database.oracle.OracleSession.raw;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OracleSessionsTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private static final byte[] WRONG_KEY = {1, 2, 3};

    private final OracleSchema schema;

    OracleSessionsTest(OracleSchema schema) {
        this.schema = schema;
    }

    /** Somebody with an account and no tables: for what has to do with the account alone. */
    private OraclePerson withAccount(OracleSession session) throws SQLException {
        var person = OraclePerson.unknown(schema);
        person.insertWithoutTables(session);
        return person;
    }

    private static String open(OracleSession session, byte[] attempt) throws SQLException {
        return String.valueOf(session.call("pf_session.open_session", 9, attempt, "host", "app")
                .getFirst());
    }

    private static List<String> refusals(OracleSession session, OraclePerson person) throws SQLException {
        return session.texts(
                "select action || ' ' || error_message from pf_audit_log where user_id = ? and success = 0"
                        + " order by occurred_at",
                person.id());
    }

    private static String bind(OracleSession session, @Nullable String token) throws SQLException {
        return session.outcome("pf_session.bind_session", token);
    }

    @Test
    void anUnknownNameGetsAStableFake() throws SQLException {
        try (var session = schema.connect()) {
            var known = withAccount(session);
            assertThat(salt(session, "nobody")).hasSize(16).isEqualTo(salt(session, "nobody"));
            assertThat(salt(session, "nobody")).isNotEqualTo(salt(session, "somebody"));
            assertThat(salt(session, known.username())).isEqualTo(OraclePerson.SALT);
            assertThat(session.call("pf_session.challenge", 2, "nobody").getLast())
                    .isEqualTo("argon2id");
        }
    }

    private static byte[] salt(OracleSession session, String username) throws SQLException {
        return raw(session.call("pf_session.challenge", 2, username).getFirst());
    }

    @Test
    void theRightKeyOpensASessionWhoseTokenIsNotKept() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            var token = person.logIn(session);
            assertThat(token).matches("[0-9a-f]{64}");
            assertThat(session.rows("select token_hash from pf_user_sessions where user_id = ?", person.id())
                            .getFirst())
                    .containsExactly((Object) Hashing.sha256()
                            .hashString(token, StandardCharsets.UTF_8)
                            .asBytes());
            assertThat(session.text("select last_login is not null from pf_users where user_id = ?", person.id()))
                    .isEqualTo("1");
            assertThat(session.texts("select action from pf_audit_log where user_id = ?", person.id()))
                    .containsExactly("LOGIN");
        }
    }

    @Test
    void theWrongKeyIsRefusedAndTheTrailKeepsThat() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            assertThat(open(session, person.submit(session, WRONG_KEY))).isEqualTo("refused");
            session.rollBack();
            assertThat(refusals(session, person)).containsExactly("LOGIN refused");
            assertThat(session.number("select count(*) from pf_user_sessions where user_id = ?", person.id()))
                    .isZero();
        }
    }

    @Test
    void triesCountAlsoWhereTheClientRollsBack() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            person.submit(session, WRONG_KEY);
            session.rollBack();
            var second = session.call("pf_session.submit_login", 2, person.username(), person.key());
            session.rollBack();
            assertThat(second.getFirst()).as("a try while it is slowed").isNull();
            assertThat(String.valueOf(second.getLast())).startsWith("1");
            assertThat(refusals(session, person)).contains("LOGIN slowed");
        }
    }

    @Test
    void delaysDoubleUpToAQuarterOfAnHour() throws SQLException {
        var name = "storm" + schema.nextNumber();
        try (var session = schema.connect()) {
            for (var wanted : List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900)) {
                var delay = session.call("pf_session.submit_login", 2, name, WRONG_KEY)
                        .getLast();
                assertThat(String.valueOf(delay)).startsWith(String.valueOf(wanted));
                session.update("update pf_login_throttle set locked_until = '2026-01-01' where failures < 100");
            }
        }
    }

    @Test
    void theRightKeyTakesTheCountBack() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            person.submit(session, WRONG_KEY);
            person.forgetDelay(session);
            person.logIn(session);
            assertThat(String.valueOf(session.call("pf_session.submit_login", 2, person.username(), person.key())
                            .getLast()))
                    .startsWith("1");
        }
    }

    @Test
    void aTryIsComparedOnceAndSoon() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            var attempt = person.submit(session);
            assertThat(open(session, attempt)).isEqualTo("opened");
            session.commit();
            assertRaises(OracleErrors.REFUSED, () -> open(session, attempt));
            session.rollBack();

            person.forgetDelay(session);
            var old = person.submit(session);
            session.setTime(Instant.now().plusSeconds(61));
            assertRaises(OracleErrors.REFUSED, () -> open(session, old));
            assertRaises(OracleErrors.REFUSED, () -> open(session, new byte[16]));
        }
    }

    @Test
    void onlyTheRightKeyLearnsOfASuspension() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            session.update("update pf_users set account_status = 'suspended' where user_id = ?", person.id());
            assertThat(open(session, person.submit(session, WRONG_KEY))).isEqualTo("refused");
            person.forgetDelay(session);
            assertThat(open(session, person.submit(session))).isEqualTo("suspended");
            assertThat(refusals(session, person)).containsExactly("LOGIN refused", "LOGIN suspended");
        }
    }

    @Test
    void whoWasAwayIsBackByLoggingIn() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            session.update("update pf_users set account_status = 'inactive' where user_id = ?", person.id());
            assertThat(open(session, person.submit(session))).isEqualTo("opened");
            assertThat(person.status(session)).isEqualTo("active");
        }
    }

    @Test
    void aConnectionCarriesOneSessionUntilItIsCleared() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            var token = person.logIn(session);
            assertThat(session.outcome("pf_session.session_prefix")).isEqualTo("null");
            assertThat(bind(session, token)).isEqualTo(person.prefix());
            session.commit();
            assertThat(session.outcome("pf_session.session_prefix")).isEqualTo(person.prefix());
            assertRaises(OracleErrors.CARRIES_A_SESSION, () -> bind(session, token));
            session.rollBack();
            assertThat(refusals(session, person)).containsExactly("BIND_SESSION carries a session");

            session.call("pf_session.clear_session", 0);
            assertThat(session.outcome("pf_session.session_prefix")).isEqualTo("null");
            assertThat(bind(session, token)).isEqualTo(person.prefix());
        }
    }

    @Test
    void aSessionThatHasEndedBindsNothing() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            var token = person.logIn(session);
            session.call("pf_session.close_session", 0, token, "logout");
            session.commit();
            assertRaises(OracleErrors.SESSION_ENDED, () -> bind(session, token));
            session.rollBack();
            assertThat(refusals(session, person)).containsExactly("BIND_SESSION session ended");
            assertThat(session.outcome("pf_session.session_prefix")).isEqualTo("null");
            assertRaises(OracleErrors.SESSION_ENDED, () -> bind(session, "0".repeat(64)));
            assertRaises(OracleErrors.SESSION_ENDED, () -> bind(session, null));
        }
    }

    @Test
    void aSessionEndsAtItsTimeIdleOrWithItsAccount() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            var token = person.logIn(session);
            bind(session, token);
            session.commit();
            assertThat(prefixIn(session, Duration.ofMinutes(14))).isEqualTo(person.prefix());
            assertThat(prefixIn(session, Duration.ofMinutes(16))).as("idle").isEqualTo("null");

            session.update(
                    "update pf_user_sessions set last_seen_at = last_seen_at + interval 1 day where user_id = ?",
                    person.id());
            assertThat(prefixIn(session, Duration.ofHours(11))).isEqualTo(person.prefix());
            assertThat(prefixIn(session, Duration.ofHours(13))).as("expired").isEqualTo("null");

            assertThat(prefixIn(session, Duration.ZERO)).isEqualTo(person.prefix());
            session.update("update pf_users set account_status = 'suspended' where user_id = ?", person.id());
            assertThat(prefixIn(session, Duration.ZERO)).as("suspended").isEqualTo("null");
        }
    }

    private static String prefixIn(OracleSession session, Duration later) throws SQLException {
        session.setTime(Instant.now().plus(later));
        return session.outcome("pf_session.session_prefix");
    }

    @Test
    void touchingKeepsASessionAlive() throws SQLException {
        try (var session = schema.connect()) {
            var token = withAccount(session).logIn(session);
            session.setTime(Instant.now().plus(Duration.ofMinutes(14)));
            assertThat(session.count("pf_session.touch_session", token)).isEqualTo(1);
            session.rollBack();
            session.setTime(Instant.now().plus(Duration.ofMinutes(28)));
            assertThat(session.count("pf_session.touch_session", token)).isEqualTo(1);
            session.setTime(Instant.now().plus(Duration.ofMinutes(44)));
            assertThat(session.count("pf_session.touch_session", token)).isZero();
        }
    }

    @Test
    void expiringMarksWhatEndedByItself() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            person.logIn(session);
            session.setTime(Instant.now().plus(Duration.ofMinutes(20)));
            assertThat(session.count("pf_admin.expire_sessions")).isPositive();
            assertThat(session.texts("select end_reason from pf_user_sessions where user_id = ?", person.id()))
                    .containsExactly("idle");
            assertThat(session.texts(
                            "select details from pf_audit_log where user_id = ? and action = 'END_SESSION'",
                            person.id()))
                    .containsExactly("{\"reason\": \"idle\"}");
            session.setTime(Instant.now().plus(Duration.ofDays(402)));
            session.count("pf_admin.expire_sessions");
            assertThat(session.texts("select 1 from pf_user_sessions where user_id = ?", person.id()))
                    .isEmpty();
        }
    }

    @Test
    void endsOtherSessionsOfTheSamePerson() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            var other = withAccount(session);
            other.logIn(session);
            person.logIn(session);
            person.forgetDelay(session);
            bind(session, person.logIn(session));
            assertThat(session.count("pf_session.end_my_sessions", (Object) null))
                    .isEqualTo(1);
            assertThat(session.outcome("pf_session.session_prefix")).isEqualTo(person.prefix());
            assertThat(session.number(
                            "select count(*) from pf_user_sessions where user_id = ? and ended_at is null", other.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void userCodeWritesOfItsOwnActionsOnly() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            assertRaises(OracleErrors.SESSION_ENDED, () -> write(session, "CREATE"));
            var token = person.logIn(session);
            bind(session, token);
            session.commit();
            write(session, "CREATE");
            session.rollBack();
            assertThat(session.texts("select action from pf_audit_log where user_id = ?", person.id()))
                    .as("it is part of the change")
                    .containsExactly("LOGIN");
            write(session, "UPDATE");
            assertRaises(OracleErrors.REFUSED, () -> write(session, "DROP_SCHEMA"));
            assertRaises(OracleErrors.REFUSED, () -> write(session, null));

            session.call("pf_session.write_failure", 0, token, "DELETE", "EXPERIENCE", "1", "t", "E".repeat(60));
            session.rollBack();
            assertThat(refusals(session, person)).containsExactly("DELETE " + "E".repeat(40));
            assertRaises(
                    OracleErrors.REFUSED,
                    () -> session.call(
                            "pf_session.write_failure", 0, "0".repeat(64), "DELETE", "EXPERIENCE", "1", "t", "E"));
            assertRaises(
                    OracleErrors.REFUSED,
                    () -> session.call("pf_session.write_failure", 0, token, "LOGIN", "EXPERIENCE", "1", "t", "E"));
        }
    }

    private static void write(OracleSession session, @Nullable String action) throws SQLException {
        session.call("pf_session.write_audit", 0, action, "EXPERIENCE", "1", "t", "{\"fields\": [\"title\"]}");
    }

    @Test
    void theTrailIsOnlyAddedTo() throws SQLException {
        try (var session = schema.connect()) {
            withAccount(session).logIn(session);
            assertRaises(OracleErrors.TRAIL_IS_ADDED_TO, () -> session.update("update pf_audit_log set action = 'X'"));
            assertRaises(OracleErrors.TRAIL_IS_ADDED_TO, () -> session.update("delete from pf_audit_log"));
            session.update("update pf_audit_log set seal_id = 1");
            assertRaises(OracleErrors.TRAIL_IS_ADDED_TO, () -> session.update("update pf_audit_log set seal_id = 2"));
            assertRaises(
                    OracleErrors.TRAIL_IS_ADDED_TO, () -> session.update("update pf_audit_log set seal_id = null"));
            session.update(
                    "insert into pf_audit_keys (key_id, public_key, created_at) values ('k', 'p', utc_timestamp(6))");
            session.update("insert into pf_audit_seals values (1, utc_timestamp(6), 1, '1', '1', '1', 'k', 's', 'l')");
            assertRaises(OracleErrors.TRAIL_IS_ADDED_TO, () -> session.update("delete from pf_audit_seals"));
            assertRaises(
                    OracleErrors.TRAIL_IS_ADDED_TO, () -> session.update("update pf_audit_seals set row_count = 2"));
            session.rollBack();
        }
    }

    /** Sealing is the one change of a row, and takes no other along. */
    @Test
    void sealingChangesNothingElse() throws SQLException {
        try (var session = schema.connect()) {
            withAccount(session).logIn(session);
            for (var change : List.of(
                    "audit_id = random_bytes(16)",
                    "occurred_at = occurred_at + interval 1 second",
                    "user_id = random_bytes(16)",
                    "actor_id = case when actor_id is null then random_bytes(16) end",
                    "action = 'X'",
                    "resource_type = null",
                    "resource_id = 'x'",
                    "table_name = 'x'",
                    "ip_address = null",
                    "user_agent = 'x'",
                    "success = 1 - success",
                    "error_message = 'x'",
                    "details = '{}'")) {
                assertRaises(
                        OracleErrors.TRAIL_IS_ADDED_TO,
                        () -> session.update("update pf_audit_log set seal_id = 1, " + change));
            }
            session.rollBack();
        }
    }

    /** Names are no longer than 64 letters: what stands behind them makes no other name of it, with a count of its own. */
    @Test
    void whatStandsBehindALongNameIsNoOtherName() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.named("l" + schema.nextNumber());
            var username = person.username() + "x".repeat(64 - person.username().length());
            person.insertWithoutTables(session);
            session.update("update pf_users set username = ? where user_id = ?", username, person.id());
            session.commit();
            for (var i = 0; i < 3; i++) {
                session.call("pf_session.submit_login", 2, username + i, WRONG_KEY);
            }
            assertThat(session.texts(
                            "select failures from pf_login_throttle where username_hash = pf_core.text_hash(?)",
                            username))
                    .containsExactly("1");
            assertThat(session.number(
                            "select count(*) from pf_audit_log where user_id = ? and error_message = 'slowed'",
                            person.id()))
                    .isEqualTo(2);
        }
    }

    /** By the id of the session, which is no secret and nobody's name. */
    @Test
    void aConnectionCanBeTracedByItsSessionAsLongAsItCarriesOne() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            bind(session, person.logIn(session));
            assertThat(session.text("select @pathfinder_identifier"))
                    .isEqualTo(session.text(
                            "select pf_core.id_text(session_id) from pf_user_sessions where user_id = ?", person.id()));
            session.call("pf_session.clear_session", 0);
            assertThat(session.text("select @pathfinder_identifier")).isEqualTo("null");
        }
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            person.logIn(session);
            person.forgetDelay(session);
            bind(session, person.logIn(session));
            var newHash = Hashing.sha256().hashBytes(WRONG_KEY).asBytes();

            person.forgetDelay(session);
            assertThat(change(session, person.submit(session, WRONG_KEY), newHash, "argon2id", 0))
                    .isZero();
            session.rollBack();
            assertThat(refusals(session, person)).contains("CHANGE_PASSWORD refused");

            person.forgetDelay(session);
            assertThat(change(session, person.submit(session), newHash, "weaker", 1))
                    .isZero();
            person.forgetDelay(session);
            assertThat(change(session, person.submit(session), person.keyHash(), "argon2id", 1))
                    .isEqualTo(1);
            assertThat(openSessions(session, person)).as("a renewal ends none").isEqualTo(2);
            person.forgetDelay(session);
            assertThat(change(session, person.submit(session), newHash, "argon2id", 0))
                    .isEqualTo(1);
            assertThat(openSessions(session, person)).isEqualTo(1);
            person.forgetDelay(session);
            assertThat(open(session, person.submit(session, WRONG_KEY))).isEqualTo("opened");
        }
    }

    private static int change(OracleSession session, byte[] attempt, byte[] hash, String params, int renewal)
            throws SQLException {
        return session.count("pf_session.change_password", attempt, OraclePerson.SALT, params, hash, renewal);
    }

    private static int openSessions(OracleSession session, OraclePerson person) throws SQLException {
        return session.number(
                "select count(*) from pf_user_sessions where user_id = ? and ended_at is null", person.id());
    }

    @Test
    void anotherPersonsTryProvesNothing() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            var unlike = OraclePerson.unknown(schema);
            // With the same password.
            var other = new OraclePerson(unlike.id(), unlike.username(), unlike.prefix(), person.secret());
            other.insertWithoutTables(session);
            bind(session, person.logIn(session));
            assertThat(change(session, other.submit(session), other.keyHash(), "argon2id", 0))
                    .isZero();
        }
    }

    @Test
    void anAccountIsDeletedWithAllThatIsItsOwn() throws SQLException {
        try (var session = schema.connect()) {
            var neighbour = OraclePerson.known(schema, session);
            var person = OraclePerson.known(schema, session);
            bind(session, person.logIn(session));
            person.forgetDelay(session);
            assertThat(session.call("pf_session.delete_my_account", 4, (Object) person.submit(session, WRONG_KEY))
                            .getFirst())
                    .isEqualTo("refused");
            assertThat(person.setIn(session)).isEqualTo(person.set());

            person.forgetDelay(session);
            var deleted = session.call("pf_session.delete_my_account", 4, (Object) person.submit(session));
            assertThat(deleted.getFirst()).isEqualTo("deleted");
            assertThat(String.valueOf(deleted.get(2))).startsWith("7");
            assertThat(session.text(
                            "select action || success || details from pf_audit_log where audit_id = ?", deleted.get(1)))
                    .isEqualTo("DELETE_ACCOUNT1{\"tables\": 7}");
            assertThat(person.setIn(session)).isEmpty();
            assertThat(neighbour.setIn(session)).isEqualTo(neighbour.set());
            assertThat(session.number("select count(*) from pf_users where user_id = ?", person.id()))
                    .isZero();
            assertThat(session.number("select count(*) from pf_user_sessions where user_id = ?", person.id()))
                    .isZero();
            assertThat(session.text(
                            "select released_at is not null from pf_schema_prefixes where schema_prefix = ?",
                            person.prefix()))
                    .isEqualTo("1");
            session.call("pf_session.clear_session", 0);
            assertThat(OraclePerson.named(person.username()).create(session, "user"))
                    .as("a prefix is never used twice")
                    .isEqualTo("prefix_taken");
        }
    }

    @Test
    void theLastAdministratorStays() throws SQLException {
        try (var session = schema.connect()) {
            session.update("update pf_users set role = 'user'");
            var admin = OraclePerson.unknown(schema);
            admin.create(session, "admin");
            bind(session, admin.logIn(session));
            admin.forgetDelay(session);
            assertThat(session.call("pf_session.delete_my_account", 4, (Object) admin.submit(session))
                            .getFirst())
                    .isEqualTo("last_administrator");
            assertThat(session.outcome("pf_admin.change_role", admin.username(), "user", null))
                    .isEqualTo("last_administrator");
            assertThat(session.outcome("pf_admin.change_account_status", admin.username(), "suspended", null))
                    .isEqualTo("last_administrator");

            var second = withAccount(session);
            assertThat(session.outcome("pf_admin.change_role", second.username(), "admin", null))
                    .isEqualTo("done");
            assertThat(session.outcome("pf_admin.change_role", admin.username(), "user", null))
                    .isEqualTo("done");
            assertThat(openSessions(session, admin))
                    .as("a change of role ends them")
                    .isZero();
            session.rollBack();
        }
    }

    @Test
    void administratorsChangeAccounts() throws SQLException {
        try (var session = schema.connect()) {
            var person = withAccount(session);
            person.logIn(session);
            assertThat(session.outcome("pf_admin.change_account_status", person.username(), "suspended", null))
                    .isEqualTo("done");
            assertThat(openSessions(session, person)).isZero();
            assertThat(session.outcome("pf_admin.change_account_status", person.username(), "active", null))
                    .isEqualTo("done");
            assertThat(session.outcome(
                            "pf_admin.reset_password",
                            person.username(),
                            OraclePerson.SALT,
                            "argon2id",
                            Hashing.sha256().hashBytes(WRONG_KEY).asBytes(),
                            null))
                    .isEqualTo("done");
            var opened = session.call("pf_session.open_session", 9, person.submit(session, WRONG_KEY), "host", "app");
            assertThat(opened.getFirst()).isEqualTo("opened");
            assertThat(String.valueOf(opened.get(7)))
                    .as("must change the password")
                    .startsWith("1");
            for (var change : List.of("change_account_status", "change_role")) {
                assertThat(session.outcome("pf_admin." + change, "nobody", "admin", null))
                        .isEqualTo("no_such_user");
            }
            session.update("update pf_users set account_status = 'archived' where user_id = ?", person.id());
            assertThat(session.outcome("pf_admin.change_account_status", person.username(), "active", null))
                    .isEqualTo("archived");
            assertThat(session.texts("select action from pf_audit_log where user_id = ?", person.id()))
                    .contains("CHANGE_STATUS", "RESET_PASSWORD");
        }
    }

    @Test
    void oneAdministratorIsTheFirst() throws SQLException {
        var empty = new OracleSchema();
        empty.make();
        try (var session = empty.connect()) {
            assertThat(session.count("pf_session.is_initialised")).isZero();
            var person = OraclePerson.unknown(empty);
            assertThat(first(session, "pf_session.register_user", person)).isEqualTo("not_initialised");
            assertThat(first(session, "pf_admin.create_first_administrator", person))
                    .isEqualTo("created");
            assertThat(first(session, "pf_admin.create_first_administrator", OraclePerson.unknown(empty)))
                    .isEqualTo("already_initialised");
            assertThat(session.count("pf_session.is_initialised")).isEqualTo(1);
            assertThat(session.text("select role from pf_users where user_id = ?", person.id()))
                    .isEqualTo("admin");
            assertThat(session.outcome("pf_session.password_params")).isEqualTo("argon2id$m=1");
            var ids = session.rows("select pf_core.new_id(), pf_core.id_text(pf_core.new_id())")
                    .getFirst();
            assertThat(UUID.fromString(String.valueOf(ids.get(1))).version()).isEqualTo(7);
            assertThat(raw(ids.getFirst())).hasSize(16);
        } finally {
            empty.drop();
        }
    }

    private static String first(OracleSession session, String procedure, OraclePerson person) throws SQLException {
        return session.outcome(
                procedure,
                person.id(),
                person.username(),
                "Name",
                person.email(),
                person.prefix(),
                OraclePerson.SALT,
                "argon2id$m=1",
                person.keyHash());
    }
}
