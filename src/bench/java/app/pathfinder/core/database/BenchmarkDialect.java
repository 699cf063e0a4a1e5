package app.pathfinder.core.database;

/** Gives benchmarks the engine that they run on. */
public final class BenchmarkDialect {
    private BenchmarkDialect() {}

    public static SqlDialect postgres() {
        return new PostgresDialect();
    }
}
