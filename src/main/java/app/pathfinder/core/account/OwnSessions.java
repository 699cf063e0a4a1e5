package app.pathfinder.core.account;

import app.pathfinder.core.database.Routine;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own sessions, and what the audit trail says about their data. Thread-safe; every method blocks and throws
 * {@link Problem} with {@code SESSION_ENDED} or a kind of server failure.
 */
public final class OwnSessions {
    private static final UUID BEFORE_ALL = new UUID(-1, -1);

    private final UserDatabase database;

    @Inject
    public OwnSessions(UserDatabase database) {
        this.database = database;
    }

    /** The open sessions and then those of the last 90 days, the newest first; at most 200. */
    public List<SessionInfo> list() {
        return database.count(tx -> tx.call(Routine.MY_SESSIONS).list(OwnSessions::session));
    }

    private static SessionInfo session(Row row) {
        return new SessionInfo(
                row.id("session_id"),
                row.instant("opened_at"),
                row.instant("last_seen_at"),
                row.instant("expires_at"),
                row.optionalInstant("ended_at"),
                row.optionalText("end_reason"),
                row.optionalText("client_host"),
                row.optionalText("client_app"),
                row.yesNo("is_this_one"));
    }

    /** Ends another session of the same person; whether it was open. This one is ended by logging out. */
    public boolean end(UUID sessionId) {
        return endMatching(sessionId) == 1;
    }

    /** Ends all sessions but this one; how many that were. */
    public int endOthers() {
        return endMatching(null);
    }

    private int endMatching(@Nullable UUID sessionId) {
        return database.callRoutine(tx ->
                tx.call(Routine.END_MY_SESSIONS).bind("session_id", sessionId).one(row -> row.number("ended")));
    }

    /**
     * Who read or changed the person's data, and when; the newest first.
     *
     * @param after the last entry of the page before, or null for the first page
     * @param limit how many at most, 1 to 1000
     */
    public List<AccessEntry> accesses(@Nullable AccessEntry after, int limit) {
        return database.count(tx -> tx.call(Routine.MY_AUDIT)
                .bind("before", after == null ? null : after.occurredAt())
                .bind("before_id", after == null ? BEFORE_ALL : after.auditId())
                .bind("limit", limit)
                .list(OwnSessions::access));
    }

    private static AccessEntry access(Row row) {
        return new AccessEntry(
                row.id("audit_id"),
                row.instant("occurred_at"),
                row.optionalText("actor_name"),
                row.yesNo("by_me"),
                row.text("action"),
                row.optionalText("resource_type"),
                row.optionalText("resource_id"),
                row.yesNo("success"),
                row.optionalText("ip_address"),
                row.optionalText("user_agent"));
    }
}
