package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;

/** What the open database can do. Waits until it is open. Thread-safe; blocks. */
public final class DatabaseEngine {
    private final DatabaseStart start;

    /** Of the database that this start opens. */
    public DatabaseEngine(DatabaseStart start) {
        this.start = start;
    }

    /**
     * Whether the database itself keeps users apart, besides the program. Known since it was opened.
     *
     * @throws Problem why it cannot be used
     */
    public boolean hasSecondWall() {
        return engine().hasSecondWall();
    }

    /**
     * Whether an administrator sets this database up by scripts; else the program does it, and {@link #report} has
     * nothing to tell.
     *
     * @throws Problem why it cannot be used
     */
    public boolean isInstalledByScripts() {
        return engine().isInstalledByScripts();
    }

    /**
     * What there is to be said of it. Asks the database, by connections of its own.
     *
     * @throws Problem why it cannot be used
     */
    public EngineReport report() {
        return engine().report().get();
    }

    private Engine engine() {
        return start.opened().engine();
    }
}
