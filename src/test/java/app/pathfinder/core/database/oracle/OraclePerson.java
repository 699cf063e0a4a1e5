package app.pathfinder.core.database.oracle;

import static app.pathfinder.core.database.oracle.OracleSession.bytes;
import static app.pathfinder.core.database.oracle.OracleSession.raw;

import app.pathfinder.core.isolation.UserTableSchema;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody with an account, whose password derives to a key. Immutable. */
record OraclePerson(UUID id, String username, String prefix, String secret) {
    static final byte[] SALT = new byte[16];

    /** Somebody whom no other test of the database knows, without an account. */
    static OraclePerson unknown(OracleSchema schema) {
        return named("p" + schema.nextNumber());
    }

    static OraclePerson named(String username) {
        return new OraclePerson(UUID.randomUUID(), username, "user_" + username, username);
    }

    /** Somebody with an account and tables. */
    static OraclePerson known(OracleSchema schema, OracleSession session) throws SQLException {
        var person = unknown(schema);
        person.create(session, "user");
        return person;
    }

    /** What comes of making the account with its tables. */
    String create(OracleSession session, String role) throws SQLException {
        var outcome = session.outcome(
                "pf_admin.create_account",
                id,
                username,
                "Name",
                email(),
                role,
                prefix,
                SALT,
                "argon2id",
                keyHash(),
                null,
                0);
        session.commit();
        return outcome;
    }

    /** An account whose tables nobody has made yet. */
    void insertWithoutTables(OracleSession session) throws SQLException {
        session.update(
                "insert into pf_users (user_id, username, display_name, email, schema_prefix, status_changed_at,"
                        + " password_salt, password_params, password_key, password_changed_at, created_at)"
                        + " values (?, ?, 'Name', ?, ?, utc_timestamp(6), ?, 'argon2id', ?, utc_timestamp(6), utc_timestamp(6))",
                id,
                username,
                email(),
                prefix,
                SALT,
                keyHash());
        session.commit();
    }

    /** What the password derives to. */
    byte[] key() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    String email() {
        return username + "@example.org";
    }

    byte[] keyHash() {
        return Hashing.sha256().hashBytes(key()).asBytes();
    }

    byte[] rawId() {
        return bytes(id);
    }

    /** A try that was counted. */
    byte[] submit(OracleSession session) throws SQLException {
        return submit(session, key());
    }

    byte[] submit(OracleSession session, byte[] triedKey) throws SQLException {
        return raw(
                session.call("pf_session.submit_login", 2, username, triedKey).getFirst());
    }

    /** The token of a new session. */
    String logIn(OracleSession session) throws SQLException {
        var token = String.valueOf(session.call("pf_session.open_session", 9, submit(session), "host", "app")
                .get(1));
        session.commit();
        return token;
    }

    /** Ends the delay after a try, as if time had gone by. */
    void forgetDelay(OracleSession session) throws SQLException {
        session.update("update pf_login_throttle set locked_until = '2000-01-01'");
        session.commit();
    }

    /** The names of what belongs to a set, in capitals: seven tables and the summary. */
    List<String> set() {
        return Stream.concat(UserTableSchema.tables().stream().map(table -> table.suffix()), Stream.of("skill_summary"))
                .map(suffix -> name(suffix))
                .sorted()
                .toList();
    }

    String name(String suffix) {
        return (prefix + "_" + suffix).toUpperCase(Locale.ROOT);
    }

    /** What of the set is there. */
    List<String> setIn(OracleSession session) throws SQLException {
        return session.texts("select object_name from user_objects where object_type = 'TABLE'").stream()
                .filter(set()::contains)
                .sorted()
                .toList();
    }

    String status(OracleSession session) throws SQLException {
        return session.text("select account_status from pf_users where user_id = ?", id);
    }
}
