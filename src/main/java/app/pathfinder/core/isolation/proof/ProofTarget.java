package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.SchemaPrefix;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user whose tables are being proven, and who tries to reach them. Immutable.
 *
 * @param endedToken the token of a session of this user that has ended
 * @param intruder another user, or null if there is none
 */
record ProofTarget(
        User user,
        String token,
        String endedToken,
        @Nullable Intruder intruder) {
    /** A user as the proof knows them. */
    record User(UUID id, SchemaPrefix prefix) {}

    /** Another user with an open session. */
    record Intruder(User user, String token) {}

    /** Without the tokens. */
    @Override
    public String toString() {
        return "ProofTarget[" + user.id() + "]";
    }
}
