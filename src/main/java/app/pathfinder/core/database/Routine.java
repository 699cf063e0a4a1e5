package app.pathfinder.core.database;

import static app.pathfinder.core.database.RoutineParameter.Type.BYTES;
import static app.pathfinder.core.database.RoutineParameter.Type.ID;
import static app.pathfinder.core.database.RoutineParameter.Type.INSTANT;
import static app.pathfinder.core.database.RoutineParameter.Type.JSON;
import static app.pathfinder.core.database.RoutineParameter.Type.PERIOD;
import static app.pathfinder.core.database.RoutineParameter.Type.TEXT;
import static app.pathfinder.core.database.RoutineParameter.Type.WHOLE;
import static app.pathfinder.core.database.RoutineParameter.Type.YES_NO;
import static app.pathfinder.core.database.RoutineParameter.in;
import static app.pathfinder.core.database.RoutineParameter.out;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The routines of the database that the program calls: what goes in, and what comes out, in that order on every engine.
 * How a call is written is the engine's; {@link SqlDialect#call} does it.
 */
public enum Routine {
    /** How to make the key from a password; of a name that nobody has, always the same is told. */
    CHALLENGE(Caller.APPLICATION, in("username", TEXT), out("salt", BYTES), out("params", TEXT)),
    /** Tries a key. Whether it is right tells {@link #OPEN_SESSION}; this only how long to wait after too many. */
    SUBMIT_LOGIN(
            Caller.APPLICATION,
            in("username", TEXT),
            in("key", BYTES),
            out("attempt_id", ID),
            out("retry_after_seconds", WHOLE)),
    /** Decides a try, and opens the session if it was right. */
    OPEN_SESSION(
            Caller.APPLICATION,
            in("attempt_id", ID),
            in("client_host", TEXT),
            in("client_app", TEXT),
            out("outcome", TEXT),
            out("token", TEXT),
            out("session_id", ID),
            out("user_id", ID),
            out("display_name", TEXT),
            out("role", TEXT),
            out("schema_prefix", TEXT),
            out("must_change_password", YES_NO),
            out("expires_at", INSTANT)),
    /** Ends a session. */
    CLOSE_SESSION(Caller.APPLICATION, in("token", TEXT), in("reason", TEXT)),
    /** Begins work for a session, and says whose tables it is about. */
    BIND_SESSION(Caller.APPLICATION, in("token", TEXT), out("prefix", TEXT)),
    /** Whose tables can be reached at this moment; none once the session has ended. */
    SESSION_PREFIX(Caller.APPLICATION, out("prefix", TEXT)),
    /** Keeps a session alive, and says whether it still is. */
    TOUCH_SESSION(Caller.APPLICATION, in("token", TEXT), out("is_open", YES_NO)),
    /** Whether there is an account yet. */
    IS_INITIALISED(Caller.APPLICATION, out("yes", YES_NO)),
    /** How to make keys from new passwords. */
    PASSWORD_PARAMS(Caller.APPLICATION, out("params", TEXT)),
    /** Makes an ordinary account for who asks, with its tables. */
    REGISTER_USER(
            Caller.APPLICATION,
            in("user_id", ID),
            in("username", TEXT),
            in("display_name", TEXT),
            in("email", TEXT),
            in("schema_prefix", TEXT),
            in("salt", BYTES),
            in("params", TEXT),
            in("key_hash", BYTES),
            out("outcome", TEXT)),
    /** Replaces the key after a counted try with the present one. */
    CHANGE_PASSWORD(
            Caller.APPLICATION,
            in("attempt_id", ID),
            in("salt", BYTES),
            in("params", TEXT),
            in("key_hash", BYTES),
            in("renewal", YES_NO),
            out("changed", YES_NO)),
    /** Deletes account and tables after a counted try, and leaves a receipt. */
    DELETE_MY_ACCOUNT(
            Caller.APPLICATION,
            in("attempt_id", ID),
            out("outcome", TEXT),
            out("receipt", ID),
            out("tables", WHOLE),
            out("deleted_at", INSTANT)),
    /** Ends another session of the same person, or all others where no id is given. */
    END_MY_SESSIONS(Caller.APPLICATION, in("session_id", ID), out("ended", WHOLE)),
    /** Writes into the trail what the work of a session did, within its transaction. */
    WRITE_AUDIT(
            Caller.APPLICATION,
            in("action", TEXT),
            in("resource_type", TEXT),
            in("resource_id", TEXT),
            in("table_name", TEXT),
            in("details", JSON)),
    /** Writes into the trail that the work of a session failed, whatever becomes of its transaction. */
    WRITE_FAILURE(
            Caller.APPLICATION,
            in("token", TEXT),
            in("action", TEXT),
            in("resource_type", TEXT),
            in("resource_id", TEXT),
            in("table_name", TEXT),
            in("error", TEXT)),

    /** The open sessions of who asks and then the latest of those that ended, the newest first; many rows. */
    MY_SESSIONS(
            Caller.APPLICATION,
            out("session_id", ID),
            out("opened_at", INSTANT),
            out("last_seen_at", INSTANT),
            out("expires_at", INSTANT),
            out("ended_at", INSTANT),
            out("end_reason", TEXT),
            out("client_host", TEXT),
            out("client_app", TEXT),
            out("is_this_one", YES_NO)),
    /** What the trail says of the data of who asks, the newest first, after a row or from the first; many rows. */
    MY_AUDIT(
            Caller.APPLICATION,
            in("before", INSTANT),
            in("before_id", ID),
            in("limit", WHOLE),
            out("audit_id", ID),
            out("occurred_at", INSTANT),
            out("actor_name", TEXT),
            out("by_me", YES_NO),
            out("action", TEXT),
            out("resource_type", TEXT),
            out("resource_id", TEXT),
            out("success", YES_NO),
            out("ip_address", TEXT),
            out("user_agent", TEXT)),

    /** Makes the first account, an administrator's. */
    CREATE_FIRST_ADMINISTRATOR(
            Caller.OWNER,
            in("user_id", ID),
            in("username", TEXT),
            in("display_name", TEXT),
            in("email", TEXT),
            in("schema_prefix", TEXT),
            in("salt", BYTES),
            in("params", TEXT),
            in("key_hash", BYTES),
            out("outcome", TEXT)),
    /** Makes an account for somebody, with its tables. */
    CREATE_ACCOUNT(
            Caller.OWNER,
            in("user_id", ID),
            in("username", TEXT),
            in("display_name", TEXT),
            in("email", TEXT),
            in("role", TEXT),
            in("schema_prefix", TEXT),
            in("salt", BYTES),
            in("params", TEXT),
            in("key_hash", BYTES),
            in("started_by", ID),
            in("must_change", YES_NO),
            out("outcome", TEXT)),
    /** Gives somebody a key that the person must change, and ends the person's sessions. */
    RESET_PASSWORD(
            Caller.OWNER,
            in("username", TEXT),
            in("salt", BYTES),
            in("params", TEXT),
            in("key_hash", BYTES),
            in("actor_id", ID),
            out("outcome", TEXT)),
    /** Suspends an account or takes it back into use. */
    CHANGE_ACCOUNT_STATUS(
            Caller.OWNER, in("username", TEXT), in("status", TEXT), in("actor_id", ID), out("outcome", TEXT)),
    /** Makes somebody an administrator, or no longer. */
    CHANGE_ROLE(Caller.OWNER, in("username", TEXT), in("role", TEXT), in("actor_id", ID), out("outcome", TEXT)),
    /** Brings a user's tables to the newest version. */
    UPGRADE_USER_SCHEMA(Caller.OWNER, in("user_id", ID), in("started_by", ID), out("outcome", TEXT)),
    EXPIRE_SESSIONS(Caller.OWNER, out("ended", WHOLE)),
    /** Writes a row of the trail as it is told. */
    APPEND_AUDIT(
            Caller.CORE,
            in("user_id", ID),
            in("actor_id", ID),
            in("action", TEXT),
            in("resource_type", TEXT),
            in("resource_id", TEXT),
            in("table_name", TEXT),
            in("success", YES_NO),
            in("error", TEXT),
            in("details", JSON)),

    MARK_INACTIVE_USERS(
            Caller.ARCHIVIST,
            in("unused", PERIOD),
            in("limit", WHOLE),
            in("actor_id", ID),
            in("rehearsal", YES_NO),
            out("marked", WHOLE)),
    HOLD_RUN(Caller.ARCHIVIST, in("run_id", ID), in("runner", ID), in("lease", PERIOD), out("held", YES_NO)),
    BEGIN_STEP(Caller.ARCHIVIST, in("run_id", ID), in("step_no", WHOLE), in("name", TEXT)),
    END_STEP(Caller.ARCHIVIST, in("run_id", ID), in("step_no", WHOLE)),
    END_FAILED_RUN(
            Caller.ARCHIVIST,
            in("run_id", ID),
            in("runner", ID),
            in("state", TEXT),
            in("error_code", TEXT),
            in("error", TEXT),
            out("ended", YES_NO)),
    END_ABANDONED_RUNS(Caller.ARCHIVIST, in("limit", WHOLE), out("ended", WHOLE)),
    BEGIN_ARCHIVE(
            Caller.ARCHIVIST,
            in("run_id", ID),
            in("username", TEXT),
            in("archive_id", ID),
            in("runner", ID),
            in("started_by", ID),
            in("grace", PERIOD),
            in("lease", PERIOD),
            out("outcome", TEXT)),
    /** Keeps everybody from an account until its tables are dropped or the run has ended; null, or why it may not be. */
    LOCK_FOR_ARCHIVE(Caller.ARCHIVIST, in("user_id", ID), in("grace", PERIOD), out("obstacle", TEXT)),
    DROP_ARCHIVED_SCHEMA(
            Caller.ARCHIVIST,
            in("run_id", ID),
            in("archive_id", ID),
            in("user_id", ID),
            in("started_by", ID),
            in("created_at", INSTANT),
            in("row_count", WHOLE),
            in("byte_count", WHOLE),
            in("sha256", BYTES),
            in("tables", JSON)),
    BEGIN_RESTORE(
            Caller.ARCHIVIST,
            in("run_id", ID),
            in("archive_id", ID),
            in("new_name", YES_NO),
            in("runner", ID),
            in("started_by", ID),
            in("lease", PERIOD),
            out("outcome", TEXT)),
    BEGIN_ACCOUNT(Caller.ARCHIVIST, in("run_id", ID), in("user_id", ID)),
    REVIVE_ACCOUNT(Caller.ARCHIVIST, in("archive_id", ID), in("started_by", ID), out("user_id", ID)),
    NOTE_RESTORED(Caller.ARCHIVIST, in("run_id", ID), in("archive_id", ID), in("user_id", ID), in("started_by", ID)),
    NOTE_VERIFIED(Caller.ARCHIVIST, in("archive_id", ID), in("intact", YES_NO), in("actor_id", ID));

    private final Caller caller;

    /** Lists that nobody can change, of records. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<RoutineParameter> ins;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<RoutineParameter> outs;

    /** The account that may call a routine; the owner may call all. */
    enum Caller {
        APPLICATION,
        OWNER,
        /** The owner, of what is about archives. */
        ARCHIVIST,
        /** The owner, of what other routines are made of. */
        CORE
    }

    Routine(Caller caller, RoutineParameter... parameters) {
        this.caller = caller;
        this.ins = Arrays.stream(parameters)
                .filter(parameter -> !parameter.isOut())
                .toList();
        this.outs = Arrays.stream(parameters).filter(RoutineParameter::isOut).toList();
    }

    /** Its name in the database. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Caller caller() {
        return caller;
    }

    List<RoutineParameter> ins() {
        return ins;
    }

    List<RoutineParameter> outs() {
        return outs;
    }

    /** The names of what comes out, as the columns of a query. */
    String columns() {
        return outs.stream().map(RoutineParameter::name).collect(Collectors.joining(", "));
    }
}
