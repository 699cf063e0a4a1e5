package app.pathfinder.core.database;

import java.util.function.Consumer;

/** How the configured database is opened. */
public interface DatabaseOpener {
    /**
     * Opens it: reachable, migrated, probed. Blocks.
     *
     * @param onStep told the message key of each step as it begins
     * @throws app.pathfinder.core.problem.Problem why it cannot be opened
     */
    OpenedDatabase open(Consumer<String> onStep);
}
