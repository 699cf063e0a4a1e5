package app.pathfinder.core.database.oracle;

import static app.pathfinder.core.database.oracle.OracleErrors.assertRaises;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.isolation.UserTableSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OracleArchiveTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private static final List<String> SUFFIXES =
            UserTableSchema.tables().stream().map(TableDescription::suffix).toList();

    private final OracleSchema schema;

    OracleArchiveTest(OracleSchema schema) {
        this.schema = schema;
    }

    /** Somebody whose time of grace is over. */
    private OraclePerson due(OracleSession session) throws SQLException {
        var person = OraclePerson.known(schema, session);
        session.update(
                "update pf_users set account_status = 'inactive',"
                        + " status_changed_at = timestamp '2026-01-02 03:04:05.678901' where user_id = ?",
                person.id());
        session.commit();
        return person;
    }

    private OracleArchiveRun archived(OracleSession session) throws SQLException {
        var run = OracleArchiveRun.of(due(session));
        run.archive(session);
        return run;
    }

    private static List<String> readOnly(OracleSession session) throws SQLException {
        return session.texts("select t.table_name from read_only_tables r join user_tables t on t.table_id = r.table_id"
                + " where r.waited_for = 'Y'");
    }

    private static int recover(OracleSession session) throws SQLException {
        var ended = session.count("pf_archive.end_abandoned_runs", 100);
        session.commit();
        return ended;
    }

    private static void endLease(OracleSession session, OracleArchiveRun run) throws SQLException {
        session.update(
                "update pf_runs set lease_until = utc_timestamp(6) - interval 1 second where run_id = ?", run.id());
        session.commit();
    }

    private static List<String> manage(OracleSession session) throws SQLException {
        return session.call("pf_admin.manage_user_tables", 2).stream()
                .map(number -> String.valueOf(number).replace(".0", ""))
                .toList();
    }

    /** The account is as it was before anybody archived it, and so are its tables. */
    private static void assertAsBefore(OracleSession session, OracleArchiveRun run) throws SQLException {
        var person = run.person();
        assertThat(session.text(
                        "select concat(account_status, ' ', status_changed_at, ' ', schema_created) from pf_users"
                                + " where user_id = ?",
                        person.id()))
                .isEqualTo("inactive 2026-01-02 03:04:05.678901 Y");
        assertThat(person.setIn(session)).isEqualTo(person.set());
        assertThat(session.texts("select table_name from read_only_tables")).doesNotContainAnyElementsOf(person.set());
        assertThat(session.number("select count(*) from pf_archives where user_id = ?", person.id()))
                .isZero();
        assertThat(run.state(session)).isIn("failed", "compensated");
        assertThat(run.steps(session)).noneMatch(step -> step.endsWith(" running"));
    }

    private static void assertArchived(OracleSession session, OracleArchiveRun run) throws SQLException {
        var person = run.person();
        assertThat(person.setIn(session)).isEmpty();
        assertThat(session.text(
                        "select concat(account_status, ' ', schema_created, ' ', archive_reference) from pf_users"
                                + " where user_id = ?",
                        person.id()))
                .isEqualTo("archived N " + run.archiveId());
        assertThat(session.text(
                        "select verified_at is not null and dropped_at is not null and row_count = 5 and byte_count = 100"
                                + " and username = ? and sha256 = ? from pf_archives where archive_id = ?",
                        person.username(),
                        person.keyHash(),
                        run.archiveId()))
                .isEqualTo("1");
        assertThat(session.texts(
                        "select details from pf_audit_log where user_id = ? and action = 'ARCHIVE'", person.id()))
                .containsExactly("{\"rows\": 5}");
    }

    @Test
    void whatWasComparedWhileItWasClosedIsRecordedAndDropped() throws SQLException {
        try (var session = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            var person = run.person();
            assertThat(run.begin(session)).isEqualTo("begun");
            session.call("pf_archive.begin_step", 0, run.id(), 1, "write");
            session.call("pf_archive.end_step", 0, run.id(), 1);
            session.call("pf_archive.begin_step", 0, run.id(), 2, "drop");
            assertThat(run.lock(session)).isEqualTo("null");
            assertThat(person.status(session)).isEqualTo("archived");
            assertThat(readOnly(session))
                    .containsAll(SUFFIXES.stream().map(person::name).toList());
            assertThat(session.call("pf_session.open_session", 9, person.submit(session), "host", "app")
                            .getFirst())
                    .isEqualTo("suspended");
            assertThat(session.outcome("pf_admin.change_account_status", person.username(), "active", null))
                    .isEqualTo("archived");
            assertThat(run.held(session)).isEqualTo(1);
            run.drop(session);

            assertArchived(session, run);
            assertThat(run.state(session)).isEqualTo("done");
            assertThat(run.steps(session))
                    .startsWith("write done", "drop done", "close inactive done")
                    .hasSize(3 + SUFFIXES.size());
            assertThat(session.texts(
                            "select kind || ' ' || state from pf_runs where user_id = ? order by started_at",
                            person.id()))
                    .containsExactly("create done", "archive done", "drop done");
        }
    }

    @Test
    void sessionsEndWhenTheAccountIsClosed() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.outcome("pf_session.bind_session", person.logIn(session));
            session.update("update pf_users set account_status = 'suspended' where user_id = ?", person.id());
            session.commit();
            var run = OracleArchiveRun.of(person);
            assertThat(run.begin(session)).as("no time of grace").isEqualTo("begun");
            assertThat(run.lock(session)).isEqualTo("null");
            assertThat(session.texts(
                            "select end_reason from pf_user_sessions where user_id = ? and ended_at is not null",
                            person.id()))
                    .containsExactly("archived");
            assertThat(run.fail(session)).isEqualTo(1);
            assertThat(person.status(session)).as("as it was").isEqualTo("suspended");
            session.call("pf_session.clear_session", 0);
        }
    }

    @Test
    void refusesWhatMayNotBeArchived() throws SQLException {
        refuses("in_use", "update pf_users set account_status = 'active' where user_id = ?");
        refuses("archived", "update pf_users set account_status = 'archived' where user_id = ?");
        refuses("no_tables", "update pf_users set schema_created = 'N' where user_id = ?");
        refuses(
                "in_grace",
                "update pf_users set status_changed_at = utc_timestamp(6) - interval 29 day where user_id = ?");
        refuses(
                "busy",
                "insert into pf_runs (run_id, kind, user_id, state, started_at) select user_id, 'upgrade', user_id,"
                        + " 'running', utc_timestamp(6) from pf_users where user_id = ?");
        try (var session = schema.connect()) {
            var nobody = OracleArchiveRun.of(OraclePerson.unknown(schema));
            assertThat(nobody.begin(session)).isEqualTo("no_such_user");
            assertThat(nobody.lock(session)).isEqualTo("no_such_user");
        }
    }

    /** Before the archiving begins, and when it becomes so meanwhile. */
    void refuses(String obstacle, String change) throws SQLException {
        try (var session = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            assertThat(run.lock(session)).as("not begun").isEqualTo("busy");
            run.begin(session);
            session.update(change, run.person().id());
            assertThat(run.lock(session)).as(change).isEqualTo(obstacle);
            assertThat(readOnly(session))
                    .doesNotContainAnyElementsOf(run.person().set());
            run.fail(session);
            assertThat(run.again().begin(session)).as(change).isEqualTo(obstacle);
            session.update("delete from pf_runs where user_id = ?", run.person().id());
            forget(session, run.person());
        }
    }

    @Test
    void recordsNothingThatDidNotStayClosed() throws SQLException {
        try (var session = schema.connect()) {
            var open = OracleArchiveRun.of(due(session));
            open.begin(session);
            assertDropsNothing(session, open);
        }
        for (var change : List.of(
                "update pf_users set account_status = 'inactive' where user_id = ?",
                "update pf_users set archive_reference = 'another' where user_id = ?",
                "update pf_runs set state = 'compensated' where user_id = ? and kind = 'archive'",
                "update pf_runs set subject = user_id where user_id = ? and kind = 'archive'",
                "update pf_run_steps s join pf_runs r on r.run_id = s.run_id set s.state = 'undone'"
                        + " where r.user_id = ? and s.name = 'messages read only'",
                "update pf_run_steps s join pf_runs r on r.run_id = s.run_id set s.state = 'undone'"
                        + " where r.user_id = ? and s.name = 'close inactive'")) {
            recordsNothingAfter(change);
        }
    }

    void recordsNothingAfter(String change) throws SQLException {
        try (var session = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            run.begin(session);
            run.lock(session);
            session.update(change, run.person().id());
            session.commit();
            assertDropsNothing(session, run);
        }
    }

    private static void assertDropsNothing(OracleSession session, OracleArchiveRun run) throws SQLException {
        assertRaises(OracleErrors.REFUSED, () -> run.drop(session));
        session.rollBack();
        assertThat(run.person().setIn(session)).isEqualTo(run.person().set());
        assertThat(session.number(
                        "select count(*) from pf_archives where user_id = ?",
                        run.person().id()))
                .isZero();
        session.update("delete from pf_runs where user_id = ?", run.person().id());
        session.commit();
    }

    @Test
    void aFailureOpensEverythingAgain() throws SQLException {
        try (var session = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            run.begin(session);
            assertThat(new OracleArchiveRun(run.id(), UUID.randomUUID(), run.archiveId(), run.person()).fail(session))
                    .as("another's run")
                    .isZero();
            run.lock(session);
            assertThat(run.fail(session)).isEqualTo(1);
            assertAsBefore(session, run);
            assertThat(session.text("select error_code from pf_runs where run_id = ?", run.id()))
                    .isEqualTo("DISK_FULL");
            assertThat(run.fail(session)).as("once").isZero();
            assertThat(run.held(session)).isZero();

            var next = run.again();
            next.archive(session);
            assertArchived(session, next);
            assertThat(next.fail(session)).as("it came to its end").isZero();
            assertArchived(session, next);
        }
    }

    @Test
    void afterACrashAtAnyStepTheAccountIsAsBefore() throws SQLException {
        for (var suffix : List.of(SUFFIXES.getFirst(), "messages", SUFFIXES.getLast())) {
            afterACrashTheAccountIsAsBefore(suffix + " read only");
        }
    }

    /** The session dies when the database did something and before the journal could say so. */
    void afterACrashTheAccountIsAsBefore(String step) throws SQLException {
        try (var session = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            run.begin(session);
            try (var crashing = schema.connect()) {
                crashing.update("set @crash_at = ?", run.person().name(step));
                assertThatThrownBy(() -> run.lock(crashing)).as(step).isInstanceOf(SQLException.class);
            }
            assertThat(run.person().status(session)).as(step).isEqualTo("archived");
            assertThat(recover(session)).as("under its lease").isZero();
            endLease(session, run);
            assertThat(recover(session)).isEqualTo(1);
            assertAsBefore(session, run);
            assertThat(run.held(session)).as("who comes back").isZero();
            assertDropsNothing(session, run);
            forget(session, run.person());
        }
    }

    private static void forget(OracleSession session, OraclePerson person) throws SQLException {
        session.update("update pf_users set account_status = 'pending' where user_id = ?", person.id());
        session.commit();
    }

    @Test
    void aCrashWhileItIsOpenedAgainIsGoneOnWith() throws SQLException {
        try (var session = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            run.begin(session);
            run.lock(session);
            try (var crashing = schema.connect()) {
                crashing.update("set @crash_at = ?", run.person().name("messages read write"));
                assertThatThrownBy(() -> run.fail(crashing)).isInstanceOf(SQLException.class);
            }
            assertThat(run.person().status(session)).isEqualTo("archived");
            endLease(session, run);
            assertThat(recover(session)).isEqualTo(1);
            assertAsBefore(session, run);
            forget(session, run.person());
        }
    }

    @Test
    void aRunThatSomebodyHoldsIsNotAbandoned() throws SQLException {
        try (var session = schema.connect();
                var holding = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            run.begin(session);
            endLease(session, run);
            holding.count("pf_archive.hold_run", run.id(), run.runner(), OracleArchiveRun.LEASE);
            assertThat(recover(session)).isZero();
            holding.rollBack();
            assertThat(recover(session)).isEqualTo(1);
            forget(session, run.person());
        }
    }

    @Test
    void whatIsRecordedIsDroppedByWhoeverComesNext() throws SQLException {
        try (var session = schema.connect()) {
            var run = OracleArchiveRun.of(due(session));
            session.update("drop table if exists archive_obstacle");
            session.update("create table archive_obstacle (id varchar2(100), foreign key (id) references "
                    + run.person().name("conversations") + " (conversation_id))");
            run.archive(session);
            assertThat(run.state(session)).isEqualTo("done");
            assertThat(run.person().setIn(session)).isNotEmpty();
            assertThat(run.fail(session)).as("it is recorded").isZero();
            assertThat(run.again().beginRestore(session, false)).isEqualTo("busy");
            assertThat(recover(session)).isZero();

            session.update("drop table archive_obstacle");
            manage(session);
            assertArchived(session, run);
        }
    }

    @Test
    void restoredTablesAreUsableWhenTheRowsAreThere() throws SQLException {
        try (var session = schema.connect()) {
            var run = archived(session).again();
            var person = run.person();
            assertThat(run.beginRestore(session, false)).isEqualTo("begun");
            run.revive(session);
            assertThat(person.setIn(session)).isEqualTo(person.set());
            assertThat(person.status(session)).isEqualTo("archived");
            run.noteRestored(session);
            assertThat(session.text(
                            "select concat(account_status, schema_created, archive_reference is null,"
                                    + " schema_dropped_at is null) from pf_users where user_id = ?",
                            person.id()))
                    .isEqualTo("activeY11");
            assertThat(run.state(session)).isEqualTo("done");
            assertThat(session.text(
                            "select restored_at is not null from pf_archives where archive_id = ?", run.archiveId()))
                    .isEqualTo("1");
            assertThat(session.texts(
                            "select details from pf_audit_log where user_id = ? and action = 'RESTORE'", person.id()))
                    .containsExactly("{\"rows\": 5}");
            assertThat(run.again().beginRestore(session, false)).isEqualTo("has_tables");
        }
    }

    @Test
    void refusesWhatMayNotBeRestored() throws SQLException {
        try (var session = schema.connect()) {
            var run = archived(session).again();
            assertThat(OracleArchiveRun.of(run.person()).beginRestore(session, false))
                    .isEqualTo("no_such_archive");
            session.update(
                    "update pf_users set archive_reference = 'newer' where user_id = ?",
                    run.person().id());
            assertThat(run.beginRestore(session, false)).isEqualTo("not_newest");
            session.update(
                    "update pf_users set archive_reference = ? where user_id = ?",
                    run.archiveId().toString(),
                    run.person().id());
            assertRaises(OracleErrors.REFUSED, () -> run.revive(session));
            assertThat(run.beginRestore(session, false)).isEqualTo("begun");
            assertThat(run.again().beginRestore(session, false)).isEqualTo("busy");
            assertRaises(OracleErrors.REFUSED, () -> run.noteRestored(session));
            session.rollBack();
            run.revive(session);
            assertRaises(OracleErrors.REFUSED, () -> run.again().noteRestored(session));
            session.rollBack();
            assertThat(run.person().status(session)).isEqualTo("archived");
            assertThat(run.fail(session)).isEqualTo(1);
        }
    }

    @Test
    void aHalfMadeSetIsDroppedAndTheArchiveStays() throws SQLException {
        try (var session = schema.connect()) {
            var run = archived(session).again();
            run.beginRestore(session, false);
            run.revive(session);
            endLease(session, run);
            assertThat(recover(session)).isEqualTo(1);
            assertThat(run.person().setIn(session)).isEmpty();
            assertThat(run.person().status(session)).isEqualTo("archived");
            assertThat(run.state(session)).isEqualTo("compensated");

            var next = run.again();
            assertThat(next.beginRestore(session, false)).isEqualTo("begun");
            assertThat(next.fail(session)).isEqualTo(1);
            assertThat(next.again().beginRestore(session, false)).isEqualTo("begun");
        }
    }

    /** A file that cannot be read any more is no reason to drop what was read from it. */
    @Test
    void aSetWhoseArchiveIsDamagedStays() throws SQLException {
        try (var session = schema.connect()) {
            var run = archived(session).again();
            run.beginRestore(session, false);
            run.revive(session);
            session.call("pf_archive.note_verified", 0, run.archiveId(), 0, null);
            session.commit();
            assertThat(run.fail(session)).isEqualTo(1);
            assertThat(run.person().setIn(session)).isEqualTo(run.person().set());
        }
    }

    @Test
    void anAccountUnderANewNameIsUsableWhenTheRowsAreThere() throws SQLException {
        try (var session = schema.connect()) {
            var archive = archived(session);
            var person = OraclePerson.unknown(schema);
            var run = archive.again().forPerson(person);
            assertRaises(OracleErrors.REFUSED, () -> run.createAccount(session));
            session.rollBack();
            assertThat(run.beginRestore(session, true)).isEqualTo("begun");
            assertThat(run.createAccount(session)).isEqualTo("created");
            assertThat(person.setIn(session)).isEqualTo(person.set());
            assertThat(session.call("pf_session.open_session", 9, person.submit(session), "host", "app")
                            .getFirst())
                    .isEqualTo("suspended");
            run.noteRestored(session);
            person.forgetDelay(session);
            assertThat(person.logIn(session)).isNotEqualTo("null");
            assertArchived(session, archive);
        }
    }

    @Test
    void aHalfMadeAccountGoes() throws SQLException {
        try (var session = schema.connect()) {
            var archive = archived(session);
            var run = archive.again().forPerson(OraclePerson.unknown(schema));
            run.beginRestore(session, true);
            run.createAccount(session);
            endLease(session, run);
            assertThat(recover(session)).isEqualTo(1);
            assertThat(run.person().setIn(session)).isEmpty();
            assertThat(session.number(
                            "select count(*) from pf_users where user_id = ?",
                            run.person().id()))
                    .isZero();
            assertArchived(session, archive);
        }
    }

    @Test
    void marksWhoWasNotHereForLong() throws SQLException {
        try (var session = schema.connect()) {
            session.update("update pf_users set account_status = 'pending' where account_status = 'active'");
            var administrator = OraclePerson.unknown(schema);
            administrator.create(session, "admin");
            var first = OraclePerson.known(schema, session);
            var second = OraclePerson.known(schema, session);
            var here = OraclePerson.known(schema, session);
            for (var person : List.of(administrator, first, second, here)) {
                session.update(
                        "update pf_users set created_at = '2020-01-01', status_changed_at = '2020-01-01',"
                                + " last_login = '2020-06-01' where user_id = ?",
                        person.id());
            }
            session.update("update pf_users set last_login = '2020-02-01' where user_id = ?", first.id());
            here.logIn(session);

            assertThat(mark(session, 9, 1)).as("rehearsed").isEqualTo(2);
            assertThat(first.status(session)).isEqualTo("active");
            assertThat(mark(session, 1, 0)).as("the longest unused first").isEqualTo(1);
            assertThat(first.status(session)).isEqualTo("inactive");
            assertThat(mark(session, 9, 0)).isEqualTo(1);
            assertThat(mark(session, 9, 0)).isZero();
            assertThat(second.status(session)).isEqualTo("inactive");
            assertThat(here.status(session)).isEqualTo("active");
            assertThat(administrator.status(session)).isEqualTo("active");
            assertThat(session.texts(
                            "select details from pf_audit_log where user_id = ? and action = 'CHANGE_STATUS'",
                            first.id()))
                    .containsExactly("{\"from\": \"active\", \"to\": \"inactive\"}");
        }
    }

    private static int mark(OracleSession session, int limit, int rehearsal) throws SQLException {
        var marked = session.count("pf_archive.mark_inactive_users", "P12M", limit, null, rehearsal);
        session.commit();
        return marked;
    }

    @Test
    void readsLengthsOfTime() throws SQLException {
        try (var session = schema.connect()) {
            for (var each : List.of(
                    "P12M|interval 12 month",
                    "P1Y2M3D|interval '1-2' year_month - interval 3 day",
                    "P30D|interval 30 day",
                    "PT10M|interval 10 minute",
                    "PT2H3S|interval 7203 second")) {
                var length = each.substring(0, each.indexOf('|'));
                assertThat(session.number(
                                "select abs(timestampdiff(second, pf_archive.time_before_now(?), utc_timestamp(6) - "
                                        + each.substring(each.indexOf('|') + 1) + "))",
                                length))
                        .as(length)
                        .isLessThan(60);
            }
            for (var length : new String[] {null, "P", "30D", "P1W", "PT", "P-1D"}) {
                assertRaises(OracleErrors.REFUSED, () -> session.text("select pf_archive.time_before_now(?)", length));
            }
        }
    }

    @Test
    void notesWhatALookAtTheFileFound() throws SQLException {
        try (var session = schema.connect()) {
            var archive = archived(session).archiveId();
            session.call("pf_archive.note_verified", 0, archive, 0, null);
            assertThat(session.text("select damaged_since is not null from pf_archives where archive_id = ?", archive))
                    .isEqualTo("1");
            session.call("pf_archive.note_verified", 0, archive, 1, null);
            assertThat(session.text("select damaged_since is null from pf_archives where archive_id = ?", archive))
                    .isEqualTo("1");
            assertThat(session.texts(
                            "select concat(success, coalesce(error_message, '')) from pf_audit_log"
                                    + " where action = 'VERIFY_ARCHIVE' and resource_id = ? order by audit_id",
                            archive.toString()))
                    .containsExactly("0damaged", "1");
            session.commit();
        }
    }
}
