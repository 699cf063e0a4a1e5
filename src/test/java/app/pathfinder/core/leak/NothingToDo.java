package app.pathfinder.core.leak;

import java.io.Serial;

/** The acting user has nothing that the operation could be done to; another one is chosen. */
final class NothingToDo extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NothingToDo() {
        super("nothing to do", null, false, false);
    }
}
