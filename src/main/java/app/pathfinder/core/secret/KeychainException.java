package app.pathfinder.core.secret;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A keychain could not do what it was asked. Holds no secret. */
final class KeychainException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final KeychainObstacle obstacle;

    KeychainException(KeychainObstacle obstacle) {
        this(obstacle, null);
    }

    KeychainException(KeychainObstacle obstacle, @Nullable Throwable cause) {
        super(obstacle.name(), cause);
        this.obstacle = obstacle;
    }

    KeychainObstacle obstacle() {
        return obstacle;
    }
}
