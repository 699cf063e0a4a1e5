package app.pathfinder.core.database;

/** What the open database can do. Waits until it is open. Thread-safe; blocks. */
public final class DatabaseEngine {
    private final DatabaseStart start;

    public DatabaseEngine(DatabaseStart start) {
        this.start = start;
    }

    /**
     * What was found when the database was opened.
     *
     * @throws app.pathfinder.core.problem.Problem why it cannot be used
     */
    public EngineReport report() {
        return start.opened().report();
    }
}
