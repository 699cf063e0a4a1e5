package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.isolation.UserTableSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OracleUpkeepTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private final OracleSchema schema;

    OracleUpkeepTest(OracleSchema schema) {
        this.schema = schema;
    }

    /** How many were made, and how many failed. */
    private static List<String> manage(OracleSession session) throws SQLException {
        return session.call("pf_admin.manage_user_tables", 2).stream()
                .map(number -> String.valueOf(number).replace(".0", ""))
                .toList();
    }

    private OraclePerson withoutTables(OracleSession session) throws SQLException {
        var person = OraclePerson.unknown(schema);
        person.insertWithoutTables(session);
        return person;
    }

    @Test
    void makesTheTablesOfActiveUsersWhoNeverHadAny() throws SQLException {
        try (var session = schema.connect()) {
            var first = withoutTables(session);
            // However long ago the account was made.
            session.update("update pf_users set created_at = '2020-01-01' where user_id = ?", first.id());
            var second = withoutTables(session);
            var suspended = withoutTables(session);
            session.update("update pf_users set account_status = 'suspended' where user_id = ?", suspended.id());
            var dropped = OraclePerson.known(schema, session);
            session.count("pf_admin.drop_user_schema", dropped.id(), null);
            session.commit();

            assertThat(manage(session)).containsExactly("2", "0");
            assertThat(first.setIn(session)).isEqualTo(first.set());
            assertThat(second.setIn(session)).isEqualTo(second.set());
            assertThat(suspended.setIn(session)).isEmpty();
            assertThat(dropped.setIn(session))
                    .as("what is gone is not hidden by empty tables")
                    .isEmpty();
            assertThat(manage(session)).containsExactly("0", "0");
        }
    }

    @Test
    void makesWhicheverTableIsMissing() throws SQLException {
        makesWhatIsMissing(
                UserTableSchema.tables().stream().map(TableDescription::suffix).toList());
    }

    void makesWhatIsMissing(List<String> suffixes) throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            for (var suffix : suffixes) {
                session.update("set foreign_key_checks = 0");
                session.update("drop table " + person.name(suffix));
                session.update("set foreign_key_checks = 1");
                assertThat(person.setIn(session)).doesNotContain(person.name(suffix));
                assertThat(manage(session)).as(suffix).containsExactly("1", "0");
                assertThat(person.setIn(session)).isEqualTo(person.set());
            }
            assertThat(session.texts(
                            "select s.name from pf_run_steps s join pf_runs r on r.run_id = s.run_id"
                                    + " where r.user_id = ? and r.kind = 'repair' and s.name like '%summary%'",
                            person.id()))
                    .as("what was there is left alone")
                    .isEmpty();
            assertThat(session.texts(
                            "select s.name from pf_run_steps s join pf_runs r on r.run_id = s.run_id"
                                    + " where r.user_id = ? and r.kind = 'repair' and s.name like 'messages%'"
                                    + " order by s.step_no",
                            person.id()))
                    .containsExactly("messages", "messages_ix1", "messages policy", "messages grant");
            assertThat(session.texts(
                            "select success from pf_audit_log where user_id = ? and action = 'REPAIR_SCHEMA'",
                            person.id()))
                    .hasSameSizeAs(suffixes)
                    .containsOnly("1");
        }
    }

    @Test
    void aRepairThatFailsTakesBackOnlyWhatItMade() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.update("drop table " + person.name("career_objectives"));
            session.update("drop table " + person.name("messages"));
            session.update("update pf_user_schema_statements set statement = 'create table pf_users (a number(1))'"
                    + " where step_name = 'career_objectives grant'");
            session.commit();
            try {
                assertThat(manage(session)).containsExactly("0", "1");
            } finally {
                OracleSchema.installTemplates(session);
                session.commit();
            }
            assertThat(person.setIn(session))
                    .hasSize(6)
                    .doesNotContain(person.name("messages"), person.name("career_objectives"));
            forget(session, person);
        }
    }

    private static void forget(OracleSession session, OraclePerson person) throws SQLException {
        session.update("update pf_users set account_status = 'suspended' where user_id = ?", person.id());
        session.commit();
    }

    @Test
    void whoFailsWaitsLongerAndKeepsNobodyElseWaiting() throws SQLException {
        try (var session = schema.connect()) {
            var failing = withoutTables(session);
            session.update("create table " + failing.name("messages") + " (theirs number(1))");
            var next = withoutTables(session);
            assertThat(manage(session)).containsExactly("1", "1");
            assertThat(next.setIn(session)).isEqualTo(next.set());

            var start = Instant.now();
            assertThat(manageAt(session, start, 4)).as("waits 5 minutes").containsExactly("0", "0");
            assertThat(manageAt(session, start, 6)).containsExactly("0", "1");
            assertThat(manageAt(session, start, 14)).as("waits 10 minutes").containsExactly("0", "0");
            assertThat(manageAt(session, start, 17)).containsExactly("0", "1");
            assertThat(manageAt(session, start, 36)).as("waits 20 minutes").containsExactly("0", "0");
            session.update("drop table " + failing.name("messages"));
            assertThat(manageAt(session, start, 38)).containsExactly("1", "0");
            assertThat(failing.setIn(session)).isEqualTo(failing.set());
        }
    }

    private static List<String> manageAt(OracleSession session, Instant start, int minutes) throws SQLException {
        session.setTime(start.plus(Duration.ofMinutes(minutes)));
        return manage(session);
    }

    /** How many were brought to the newest version, and how many failed. */
    private static List<String> upgrade(OracleSession session, int limit, double share) throws SQLException {
        return session.call("pf_admin.upgrade_user_schemas", 2, limit, share).stream()
                .map(number -> String.valueOf(number).replace(".0", ""))
                .toList();
    }

    /** Somebody with the tables that the first version of the program made. */
    private OraclePerson ofTheFirstVersion(OracleSession session) throws SQLException {
        session.update("update pf_user_schema_statements set schema_version = schema_version + 100"
                + " where schema_version > 1");
        session.update("update pf_user_schema_statements set schema_version = 999 where schema_version = 1");
        session.update("update pf_user_schema_statements set schema_version = 1 where schema_version = 999");
        session.update("delete from pf_user_schema_statements where schema_version > 100");
        session.commit();
        try {
            return OraclePerson.known(schema, session);
        } finally {
            OracleSchema.installTemplates(session);
            session.commit();
        }
    }

    private static String version(OracleSession session, OraclePerson person) throws SQLException {
        return session.text("select schema_version from pf_users where user_id = ?", person.id());
    }

    @Test
    void bringsActiveUsersToTheNewestVersion() throws SQLException {
        try (var session = schema.connect()) {
            var first = ofTheFirstVersion(session);
            var second = ofTheFirstVersion(session);
            var suspended = ofTheFirstVersion(session);
            session.update("update pf_users set account_status = 'suspended' where user_id = ?", suspended.id());
            session.commit();

            assertThat(upgrade(session, 1, 0)).as("so many at once").containsExactly("1", "0");
            assertThat(upgrade(session, 100, 0)).containsExactly("1", "0");
            for (var person : List.of(first, second)) {
                assertThat(version(session, person)).isEqualTo(String.valueOf(UserTableSchema.VERSION));
                assertThat(person.setIn(session)).isEqualTo(person.set());
            }
            assertThat(version(session, suspended)).isEqualTo("1");
            assertThat(upgrade(session, 100, 0)).containsExactly("0", "0");
        }
    }

    @Test
    void whoCannotBeUpgradedWaitsAndTooManyStopTheRest() throws SQLException {
        try (var session = schema.connect()) {
            var failing = ofTheFirstVersion(session);
            var next = ofTheFirstVersion(session);
            // The second version has one more index on this.
            session.update("drop table " + failing.name("messages"));
            session.update("drop table " + failing.name("conversations"));
            session.commit();
            var start = Instant.now();
            session.setTime(start);
            assertThat(upgrade(session, 100, 0.5))
                    .as("one of one is more than half")
                    .containsExactly("0", "1");
            assertThat(version(session, next)).isEqualTo("1");
            assertThat(upgrade(session, 100, 0.5)).as("who failed waits").containsExactly("1", "0");
            assertThat(version(session, next)).isEqualTo(String.valueOf(UserTableSchema.VERSION));

            session.setTime(start.plus(Duration.ofMinutes(4)));
            assertThat(upgrade(session, 100, 0.5)).containsExactly("0", "0");
            session.setTime(start.plus(Duration.ofMinutes(6)));
            assertThat(upgrade(session, 100, 0.5)).containsExactly("0", "1");
            assertThat(session.texts("select state from pf_runs where user_id = ? and kind = 'upgrade'", failing.id()))
                    .containsExactly("failed", "failed");
            forget(session, failing);
        }
    }

    /** What says how many rows an archive had may be gone before its tables are. */
    @Test
    void aDropIsFinishedAlsoWhereItsArchiveIsForgotten() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.update(
                    "insert into pf_runs (run_id, kind, user_id, state, started_at, runner, lease_until, subject)"
                            + " values (?, 'drop', ?, 'running', utc_timestamp(6), ?, utc_timestamp(6), ?)",
                    UUID.randomUUID(),
                    person.id(),
                    UUID.randomUUID(),
                    UUID.randomUUID());
            session.update("update pf_users set account_status = 'archived' where user_id = ?", person.id());
            session.commit();
            session.setTime(Instant.now().plusSeconds(1));
            assertThat(manage(session)).containsExactly("1", "0");
            assertThat(person.setIn(session)).isEmpty();
            assertThat(session.texts(
                            "select details from pf_audit_log where user_id = ? and action = 'ARCHIVE'", person.id()))
                    .containsExactly("{\"rows\": 0}");
        }
    }

    @Test
    void leavesRunsAloneThatAreUnderWay() throws SQLException {
        try (var session = schema.connect()) {
            var person = withoutTables(session);
            session.update(
                    "insert into pf_runs (run_id, kind, user_id, state, started_at, runner, lease_until)"
                            + " values (?, 'create', ?, 'running', utc_timestamp(6), ?, utc_timestamp(6) + interval 1 minute)",
                    UUID.randomUUID(),
                    person.id(),
                    UUID.randomUUID());
            session.commit();
            assertThat(manage(session)).containsExactly("0", "0");
            assertThat(person.setIn(session)).isEmpty();
            session.setTime(Instant.now().plusSeconds(61));
            assertThat(manage(session)).containsExactly("1", "0");
            assertThat(person.setIn(session)).isEqualTo(person.set());
        }
    }

    /** A user whose tables may go: inactive for a month, not here for a year, with an archive that was verified. */
    private OraclePerson due(OracleSession session) throws SQLException {
        var person = OraclePerson.known(schema, session);
        session.update(
                "update pf_users set account_status = 'inactive', status_changed_at = utc_timestamp(6) - interval 31 day,"
                        + " created_at = utc_timestamp(6) - interval 13 month where user_id = ?",
                person.id());
        session.update(
                "insert into pf_archives (archive_id, user_id, username, schema_prefix, schema_version, created_at,"
                        + " row_count, byte_count, sha256, verified_at, tables)"
                        + " values (?, ?, ?, ?, 2, utc_timestamp(6) - interval 1 day, 5, 5, ?, utc_timestamp(6), '{}')",
                UUID.randomUUID(),
                person.id(),
                person.username(),
                person.prefix(),
                person.keyHash());
        return person;
    }

    @Test
    void dropsWhatHasAVerifiedArchive() throws SQLException {
        try (var session = schema.connect()) {
            // Who never logged in counts from the making of the account.
            var never = due(session);
            var longAgo = due(session);
            session.update(
                    "update pf_users set last_login = utc_timestamp(6) - interval 13 month where user_id = ?",
                    longAgo.id());
            session.commit();
            assertThat(session.count("pf_admin.cleanup_inactive_users")).isEqualTo(2);
            for (var person : List.of(never, longAgo)) {
                assertThat(person.setIn(session)).isEmpty();
                assertThat(person.status(session)).isEqualTo("archived");
                assertThat(session.text(
                                "select u.archive_reference = pf_core.id_text(a.archive_id) and a.dropped_at is not null"
                                        + " from pf_users u join pf_archives a on a.user_id = u.user_id where u.user_id = ?",
                                person.id()))
                        .isEqualTo("1");
                assertThat(session.texts(
                                "select details from pf_audit_log where user_id = ? and action = 'ARCHIVE'",
                                person.id()))
                        .containsExactly("{\"rows\": 5}");
            }
            assertThat(session.count("pf_admin.cleanup_inactive_users")).isZero();
        }
    }

    @Test
    void keepsWhateverMayStillBeWanted() throws SQLException {
        for (var reason : List.of(
                "delete from pf_archives where user_id = ?",
                "update pf_archives set verified_at = null where user_id = ?",
                "update pf_archives set damaged_since = utc_timestamp(6) where user_id = ?",
                "update pf_archives set dropped_at = utc_timestamp(6) where user_id = ?",
                "update pf_archives set created_at = utc_timestamp(6) - interval 40 day where user_id = ?",
                "update pf_users set account_status = 'active' where user_id = ?",
                "update pf_users set account_status = 'suspended' where user_id = ?",
                "update pf_users set last_login = utc_timestamp(6) - interval 11 month where user_id = ?",
                "update pf_users set created_at = utc_timestamp(6) - interval 11 month where user_id = ?",
                "update pf_users set status_changed_at = utc_timestamp(6) - interval 29 day where user_id = ?",
                "insert into pf_runs (run_id, kind, user_id, state, started_at) select user_id, 'archive', user_id, 'running',"
                        + " utc_timestamp(6) from pf_users where user_id = ?")) {
            keeps(reason);
        }
    }

    void keeps(String reason) throws SQLException {
        try (var session = schema.connect()) {
            var person = due(session);
            session.update(reason, person.id());
            session.commit();
            assertThat(session.count("pf_admin.cleanup_inactive_users"))
                    .as(reason)
                    .isZero();
            assertThat(person.setIn(session)).as(reason).isEqualTo(person.set());
            session.update("delete from pf_archives where user_id = ?", person.id());
            forget(session, person);
        }
    }

    /** An older archive that was verified says nothing about what a newer one found. */
    @Test
    void reliesOnTheNewestArchive() throws SQLException {
        try (var session = schema.connect()) {
            var person = due(session);
            session.update(
                    "insert into pf_archives (archive_id, user_id, username, schema_prefix, schema_version, created_at,"
                            + " row_count, byte_count, sha256, tables)"
                            + " values (?, ?, ?, ?, 2, utc_timestamp(6), 6, 6, ?, '{}')",
                    UUID.randomUUID(),
                    person.id(),
                    person.username(),
                    person.prefix(),
                    person.keyHash());
            session.commit();
            assertThat(session.count("pf_admin.cleanup_inactive_users")).isZero();
            assertThat(person.setIn(session)).isEqualTo(person.set());
            forget(session, person);
        }
    }

    @Test
    void aDeletionThatWasCutOffIsFinished() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.update(
                    "insert into pf_runs (run_id, kind, user_id, started_by, state, started_at, runner, lease_until, subject)"
                            + " values (?, 'drop', ?, ?, 'running', utc_timestamp(6), ?, utc_timestamp(6), ?)",
                    UUID.randomUUID(),
                    person.id(),
                    person.id(),
                    UUID.randomUUID(),
                    person.id());
            session.update("update pf_users set account_status = 'suspended' where user_id = ?", person.id());
            session.commit();
            session.setTime(Instant.now().plusSeconds(1));
            assertThat(manage(session)).containsExactly("1", "0");
            assertThat(person.setIn(session)).isEmpty();
            assertThat(session.number("select count(*) from pf_users where user_id = ?", person.id()))
                    .isZero();
            assertThat(session.texts("select action from pf_audit_log where user_id = ?", person.id()))
                    .contains("DELETE_ACCOUNT");
        }
    }
}
