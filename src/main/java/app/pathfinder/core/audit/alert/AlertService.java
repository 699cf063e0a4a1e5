package app.pathfinder.core.audit.alert;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.StorableText;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Raises alerts from the audit trail, lists them, and lets administrators acknowledge them with a note. Any number of
 * programs may scan at once: the same alert is raised once. Thread-safe; every method blocks.
 */
public final class AlertService {
    /** The most alerts of a page. */
    public static final int MAX_LIMIT = 1_000;

    private static final int LONGEST_NOTE = 2_000;

    /** Scans overlap by so much, so that what a long transaction brings late is seen too. */
    private static final Duration LOOKED_BACK = Duration.ofHours(1);

    private static final UUID BEFORE_ALL = new UUID(-1, -1);

    private final OwnerDatabase database;
    private final InstantSource clock;

    @Inject
    public AlertService(OwnerDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Looks through the last hour; how many new alerts were raised. */
    public int scan() {
        return database.inTransaction(handle -> {
            var raised = 0;
            for (var rule : AlertRule.values()) {
                raised += rule.query().isEmpty() ? 0 : raise(handle, rule);
            }
            return raised;
        });
    }

    /** The queries are constants of the program. */
    private int raise(Handle handle, AlertRule rule) {
        return handle.createUpdate("insert into pf_security_alerts (alert_id, raised_at, rule, severity, user_id,"
                        + " actor_id, evidence, subject) select new_id(), clock_timestamp(), :rule, :severity, f.* from ("
                        + rule.query() + ") f (user_id, actor_id, evidence, subject) on conflict do nothing")
                .bind("rule", rule.name())
                .bind("severity", rule.severity().stored())
                .bind("since", clock.instant().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Raises an alert that the trail is not as it was sealed; once a day for the same kind of failure. */
    public void raiseTrailBroken(ProblemKind kind) {
        database.inTransaction(handle -> handle.createUpdate("""
                        insert into pf_security_alerts (alert_id, raised_at, rule, severity, evidence, subject)
                        values (new_id(), clock_timestamp(), :rule, :severity, jsonb_build_object('problem', :kind),
                            :kind || ' ' || current_date)
                        on conflict do nothing
                        """)
                .bind("rule", AlertRule.TRAIL_BROKEN.name())
                .bind("severity", AlertRule.TRAIL_BROKEN.severity().stored())
                .bind("kind", kind.name())
                .execute());
    }

    /** How many nobody has acknowledged. */
    public long countOpen() {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from pf_security_alerts where acknowledged_at is null")
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * Alerts, the newest first.
     *
     * @param open true for those that nobody acknowledged, false for the others, null for both
     * @param after the last alert of the page before; null for the first page
     * @param limit how many at most, 1 to {@value #MAX_LIMIT}
     */
    public List<SecurityAlert> list(@Nullable Boolean open, @Nullable SecurityAlert after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return database.withHandle(handle -> handle.createQuery("""
                        select a.*, u.username, k.username as acknowledger from pf_security_alerts a
                        left join pf_users u on u.user_id = a.user_id
                        left join pf_users k on k.user_id = a.acknowledged_by
                        where (cast(:open as boolean) is null or (a.acknowledged_at is null) = :open)
                          and (cast(:after_time as timestamptz) is null
                              or (a.raised_at, a.alert_id) < (:after_time, :after_id))
                        order by a.raised_at desc, a.alert_id desc limit :limit
                        """)
                .bind("open", open)
                .bind("after_time", after == null ? null : after.raisedAt().atOffset(ZoneOffset.UTC))
                .bind("after_id", after == null ? BEFORE_ALL : after.id())
                .bind("limit", limit)
                .map((row, context) -> alert(row))
                .list());
    }

    /**
     * Notes that somebody has looked at an alert, and what they found.
     *
     * @param actor the administrator, or null for the command line
     * @throws Problem {@link ProblemKind#INVALID_INPUT} without a note, {@link ProblemKind#RECORD_GONE} if there is no
     *     such alert, {@link ProblemKind#STALE_RECORD} if somebody acknowledged it already
     */
    public void acknowledge(UUID id, String note, @Nullable UUID actor) {
        var text = note.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw new Problem(
                    ProblemKind.INVALID_INPUT, "Note", "say what you found, in 1 to " + LONGEST_NOTE + " characters.");
        }
        if (!StorableText.isStorable(text)) {
            throw new Problem(
                    ProblemKind.INVALID_INPUT,
                    "Note",
                    "this contains a character that cannot be stored. Delete it and type it again.");
        }
        database.inTransaction(handle -> {
            requireOpen(handle, id);
            handle.createUpdate("update pf_security_alerts set acknowledged_at = clock_timestamp(),"
                            + " acknowledged_by = cast(:actor as uuid), note = :note where alert_id = :id")
                    .bind("actor", actor)
                    .bind("note", text)
                    .bind("id", id)
                    .execute();
            return handle.createQuery(
                            "select true from append_audit(null, cast(:actor as uuid), 'ACKNOWLEDGE', 'ALERT',"
                                    + " :id, null, true, null, null)")
                    .bind("actor", actor)
                    .bind("id", id.toString())
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    private static void requireOpen(Handle handle, UUID id) {
        var open = handle.createQuery(
                        "select acknowledged_at is null from pf_security_alerts where alert_id = :id for update")
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
        if (!open) {
            throw new Problem(ProblemKind.STALE_RECORD);
        }
    }

    private static SecurityAlert alert(ResultSet row) throws SQLException {
        return new SecurityAlert(
                row.getObject("alert_id", UUID.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                AlertRule.valueOf(row.getString("rule")),
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getString("evidence"),
                instant(row, "acknowledged_at"),
                row.getString("acknowledger"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
