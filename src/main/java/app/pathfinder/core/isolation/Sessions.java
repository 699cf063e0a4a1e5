package app.pathfinder.core.isolation;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.setting.HostName;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
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
        return database.inTransaction(handle -> database.call(handle, Routine.CHALLENGE)
                .bind("username", username.value())
                .one(row -> new Challenge(row.bytes("salt"), row.text("params"))));
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
        return database.inTransaction(handle -> database.call(handle, Routine.SUBMIT_LOGIN)
                .bind("username", username.value())
                .bind("key", key)
                .one(row ->
                        attempt(row.optionalId("attempt_id"), Duration.ofSeconds(row.number("retry_after_seconds")))));
    }

    private static Attempt attempt(@Nullable UUID id, Duration retryAfter) {
        return id == null ? new Attempt.TooEarly(retryAfter) : new Attempt.Counted(id, retryAfter);
    }

    private Opening decide(Username username, Attempt.Counted attempt) {
        return database.inTransaction(handle -> database.call(handle, Routine.OPEN_SESSION)
                .bind("attempt_id", attempt.id())
                .bind("client_host", HostName.ofThisComputer())
                .bind("client_app", CLIENT)
                .one(row -> opening(username, row, attempt.retryAfter())));
    }

    private static Opening opening(Username username, Row row, Duration retryAfter) {
        return switch (row.text("outcome")) {
            case "opened" -> new Opening.Opened(context(username, row));
            case "suspended" -> new Opening.Suspended();
            default -> new Opening.Refused(retryAfter);
        };
    }

    private static UserContext context(Username username, Row row) {
        return new UserContext(
                row.id("user_id"),
                username,
                row.text("display_name"),
                Role.ofStored(row.text("role")),
                new SchemaPrefix(row.text("schema_prefix")),
                row.yesNo("must_change_password"),
                new UserContext.OpenSession(row.text("token"), row.instant("expires_at")));
    }

    /** Ends the session and leaves the context without one, for good or until {@link #resume}. */
    public void close(UserContext context, EndReason reason) {
        var session = context.takeSession();
        try {
            if (session != null) {
                of(context).inTransaction(handle -> {
                    database.call(handle, Routine.CLOSE_SESSION)
                            .bind("token", session.token())
                            .bind("reason", reason.stored)
                            .perform();
                    return reason;
                });
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

    /**
     * Tells the database that the person is still there although they need nothing of it; whether the session is still
     * open.
     */
    public boolean touch(UserContext context) {
        var session = context.session();
        return session != null
                && of(context)
                        .inTransaction(handle -> database.call(handle, Routine.TOUCH_SESSION)
                                .bind("token", session.token())
                                .one(row -> row.yesNo("is_open")));
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
