package app.pathfinder.core.isolation;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.setting.HostName;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes sessions through the database's routines, which decide. The only maker of {@link UserContext}.
 * Thread-safe; every method blocks.
 */
public final class Sessions {
    private static final String CLIENT = "Pathfinder";

    private final ApplicationDatabase database;

    @Inject
    public Sessions(ApplicationDatabase database) {
        this.database = database;
    }

    /** What the database said to a log-in. */
    public sealed interface Opening {
        /** The key was right. */
        record Opened(UserContext context) implements Opening {}

        /** The name or the key was wrong; the next try counts after this time. */
        record Refused(Duration retryAfter) implements Opening {}

        /** Too early after a refusal; nothing was compared. */
        record Slowed(Duration retryAfter) implements Opening {}

        /** The key was right, but the account may not be used. */
        record Suspended() implements Opening {}
    }

    /** Salt and parameters for a username, known or not. */
    public Challenge challenge(Username username) {
        return database.inTransaction(handle -> handle.createQuery("select salt, params from challenge(:username)")
                .bind("username", username.value())
                .map((row, context) -> new Challenge(row.getBytes("salt"), row.getString("params")))
                .one());
    }

    /** Opens a session for who knows the key. */
    public Opening open(Username username, byte[] key) {
        return switch (submit(username, key)) {
            case Attempt.TooEarly early -> new Opening.Slowed(early.retryAfter());
            case Attempt.Counted counted -> decide(username, counted);
        };
    }

    /** What the database said to a try, before it compares anything. */
    public sealed interface Attempt {
        /** It is counted as failed until a routine finds the key right; the next try counts after this time. */
        record Counted(UUID id, Duration retryAfter) implements Attempt {}

        /** It came too early after a failure, and nothing will be compared. */
        record TooEarly(Duration retryAfter) implements Attempt {}
    }

    /**
     * Submits a try to be compared by another routine, in a transaction of its own because the database compares only
     * what is counted for good.
     */
    public Attempt submit(Username username, byte[] key) {
        return database.inTransaction(handle -> handle.createQuery("select * from submit_login(:username, :key)")
                .bind("username", username.value())
                .bind("key", key)
                .map((row, context) -> attempt(
                        row.getObject("attempt_id", UUID.class), Duration.ofSeconds(row.getInt("retry_after_seconds"))))
                .one());
    }

    private static Attempt attempt(@Nullable UUID id, Duration retryAfter) {
        return id == null ? new Attempt.TooEarly(retryAfter) : new Attempt.Counted(id, retryAfter);
    }

    private Opening decide(Username username, Attempt.Counted attempt) {
        return database.inTransaction(
                handle -> handle.createQuery("select * from open_session(:attempt, :host, :client)")
                        .bind("attempt", attempt.id())
                        .bind("host", HostName.ofThisComputer())
                        .bind("client", CLIENT)
                        .map((row, context) -> opening(username, row, attempt.retryAfter()))
                        .one());
    }

    private static Opening opening(Username username, ResultSet row, Duration retryAfter) throws SQLException {
        return switch (row.getString("outcome")) {
            case "opened" -> new Opening.Opened(context(username, row));
            case "suspended" -> new Opening.Suspended();
            default -> new Opening.Refused(retryAfter);
        };
    }

    private static UserContext context(Username username, ResultSet row) throws SQLException {
        var session = new UserContext.OpenSession(row.getString("token"), instant(row, "expires_at"));
        return new UserContext(
                row.getObject("user_id", UUID.class),
                username,
                row.getString("display_name"),
                Role.ofStored(row.getString("role")),
                new SchemaPrefix(row.getString("schema_prefix")),
                row.getBoolean("must_change_password"),
                session);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Ends the session and leaves the context without one, for good or until {@link #resume}. */
    public void close(UserContext context, EndReason reason) {
        var session = context.takeSession();
        try {
            if (session != null) {
                of(context).inTransaction(handle -> close(handle, session, reason));
            }
        } finally {
            if (reason == EndReason.LOCKED) {
                database.closeConnections();
            }
        }
    }

    private ApplicationDatabase of(UserContext context) {
        return database.of(context.prefix().group());
    }

    private static boolean close(Handle handle, UserContext.OpenSession session, EndReason reason) {
        return handle.createQuery("select true from close_session(:token, :reason)")
                .bind("token", session.token())
                .bind("reason", reason.stored)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Tells the database that the person is still there although they need nothing of it; whether the session is still
     * open.
     */
    public boolean touch(UserContext context) {
        var session = context.session();
        return session != null
                && of(context).inTransaction(handle -> handle.createQuery("select touch_session(:token)")
                        .bind("token", session.token())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The account is gone, and its session with it. */
    public void accountDeleted(UserContext context) {
        context.takeSession();
    }

    /** Lets a locked context go on with the session that the same user opened anew. */
    public void resume(UserContext locked, UserContext reopened) {
        locked.resume(reopened);
    }

    /** Notes that the person has chosen a password of their own, after the database took it. */
    public void passwordChanged(UserContext context) {
        context.passwordChanged();
    }

    /** Why a session ends. */
    public enum EndReason {
        LOGGED_OUT("logged out"),
        LOCKED("locked");

        private final String stored;

        EndReason(String stored) {
            this.stored = stored;
        }
    }
}
