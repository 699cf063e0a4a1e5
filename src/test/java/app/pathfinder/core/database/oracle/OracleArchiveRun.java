package app.pathfinder.core.database.oracle;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The calls by which a program archives one user's tables or restores an archive. Immutable. */
record OracleArchiveRun(UUID id, UUID runner, UUID archiveId, OraclePerson person) {
    static final String GRACE = "P30D";
    static final String LEASE = "PT10M";

    static OracleArchiveRun of(OraclePerson person) {
        return new OracleArchiveRun(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), person);
    }

    /** Another run about the same archive. */
    OracleArchiveRun again() {
        return new OracleArchiveRun(UUID.randomUUID(), UUID.randomUUID(), archiveId, person);
    }

    OracleArchiveRun forPerson(OraclePerson other) {
        return new OracleArchiveRun(id, runner, archiveId, other);
    }

    String begin(OracleSession session) throws SQLException {
        return committed(
                session,
                session.outcome(
                        "pf_archive.begin_archive", id, person.username(), archiveId, runner, null, GRACE, LEASE));
    }

    /** "null" when nothing is in the way. */
    String lock(OracleSession session) throws SQLException {
        return committed(session, session.outcome("pf_archive.lock_for_archive", person.id(), GRACE));
    }

    void drop(OracleSession session) throws SQLException {
        session.call(
                "pf_archive.drop_archived_schema",
                0,
                id,
                archiveId,
                person.id(),
                null,
                LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC),
                5,
                100,
                person.keyHash(),
                "{\"messages\": 5}");
        session.commit();
    }

    void archive(OracleSession session) throws SQLException {
        begin(session);
        lock(session);
        drop(session);
    }

    int held(OracleSession session) throws SQLException {
        var held = session.count("pf_archive.hold_run", id, runner, LEASE);
        session.commit();
        return held;
    }

    int fail(OracleSession session) throws SQLException {
        var ended = session.count("pf_archive.end_failed_run", id, runner, "failed", "DISK_FULL", "no room");
        session.commit();
        return ended;
    }

    String beginRestore(OracleSession session, boolean newName) throws SQLException {
        return committed(
                session,
                session.outcome("pf_archive.begin_restore", id, archiveId, newName ? 1 : 0, runner, null, LEASE));
    }

    void revive(OracleSession session) throws SQLException {
        session.call("pf_archive.revive_account", 1, archiveId, null);
        session.commit();
    }

    /** Makes the account of a restoration under a new name. */
    String createAccount(OracleSession session) throws SQLException {
        session.call("pf_archive.begin_account", 0, id, person.id());
        return person.create(session, "user");
    }

    void noteRestored(OracleSession session) throws SQLException {
        session.call("pf_archive.note_restored", 0, id, archiveId, person.id(), null);
        session.commit();
    }

    String state(OracleSession session) throws SQLException {
        return session.text("select state from pf_runs where run_id = ?", id);
    }

    List<String> steps(OracleSession session) throws SQLException {
        return session.texts("select name || ' ' || state from pf_run_steps where run_id = ? order by step_no", id);
    }

    private static String committed(OracleSession session, String outcome) throws SQLException {
        session.commit();
        return outcome;
    }
}
