package app.pathfinder.core.monitoring;

import app.pathfinder.core.database.OwnerDatabase;
import jakarta.inject.Inject;

/** The statistics of the engine of the open database. Thread-safe. */
final class EngineStatistics {
    private final OwnerDatabase database;
    private final PostgresStatistics postgres;
    private final OracleStatistics oracle;

    @Inject
    EngineStatistics(OwnerDatabase database, PostgresStatistics postgres, OracleStatistics oracle) {
        this.database = database;
        this.postgres = postgres;
        this.oracle = oracle;
    }

    /** Blocks until the database is open. */
    TableSetStatistics get() {
        return database.choose(postgres, oracle);
    }
}
