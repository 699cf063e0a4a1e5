package app.pathfinder.core.audit.export;

import java.io.Serial;

/** A line of a file is not one of an export. */
final class UnreadableLine extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableLine(Throwable cause) {
        super("Not a line of an export", cause);
    }
}
