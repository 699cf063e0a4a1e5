package app.pathfinder.core.monitoring;

import app.pathfinder.core.database.OwnerDatabase;
import jakarta.inject.Inject;

/** Says whether the database is open, and what it is. Thread-safe; blocks until the database is open. */
public final class DatabaseHealth {
    private final OwnerDatabase database;
    private final EngineStatistics statistics;

    @Inject
    DatabaseHealth(OwnerDatabase database, EngineStatistics statistics) {
        this.database = database;
        this.statistics = statistics;
    }

    /**
     * What the open database is.
     *
     * @throws app.pathfinder.core.problem.Problem why it cannot be used
     */
    public DatabaseFacts facts() {
        return database.withHandle(statistics.get()::facts);
    }
}
