package app.pathfinder.core.isolation;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in: made from an open session by {@link Sessions} and nowhere else. The session's token stays inside
 * this package; locking takes it away, unlocking puts another one in, ending it makes the context useless for good.
 * Thread-safe.
 */
public final class UserContext {
    private final UUID userId;
    private final Username username;
    private final String displayName;
    private final Role role;
    private final SchemaPrefix prefix;
    private volatile boolean mustChangePassword;
    private final AtomicReference<@Nullable OpenSession> session;

    /** A session's token and its end. */
    record OpenSession(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "OpenSession[…]";
        }
    }

    UserContext(
            UUID userId,
            Username username,
            String displayName,
            Role role,
            SchemaPrefix prefix,
            boolean mustChangePassword,
            OpenSession session) {
        this.userId = userId;
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.prefix = prefix;
        this.mustChangePassword = mustChangePassword;
        this.session = new AtomicReference<>(session);
    }

    public UUID userId() {
        return userId;
    }

    public Username username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    /** Whether the password is one that an administrator gave, so that the person must choose one of their own. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Whether the session is open as far as this program knows; the database decides. */
    public boolean isOpen() {
        return session.get() != null;
    }

    /** When the session ends by itself, or null while it is locked or ended. */
    public @Nullable Instant sessionExpiresAt() {
        var open = session.get();
        return open == null ? null : open.expiresAt();
    }

    /** The person has chosen a password of their own. */
    void passwordChanged() {
        mustChangePassword = false;
    }

    SchemaPrefix prefix() {
        return prefix;
    }

    @Nullable
    OpenSession session() {
        return session.get();
    }

    /** Takes the session away, for a lock or a log-out, and returns it. */
    @Nullable
    OpenSession takeSession() {
        return session.getAndSet(null);
    }

    /** Goes on with the session that the same user opened anew. */
    void resume(UserContext reopened) {
        if (!reopened.userId.equals(userId)) {
            throw new IllegalArgumentException("A context goes on only with a session of the same user");
        }
        session.set(reopened.session.get());
    }
}
