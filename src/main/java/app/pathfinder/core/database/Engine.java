package app.pathfinder.core.database;

import java.util.function.Supplier;

/**
 * What sets the engine of an open database apart, as far as it is known from opening it. Immutable.
 *
 * @param dialect how statements are written for it
 * @param hasSecondWall whether the database itself keeps users apart, besides the program
 * @param hasOwnJobs whether the database runs the jobs by a scheduler of its own, so that no program does
 * @param isInstalledByScripts whether an administrator sets it up, so that there is something to be found out about it
 * @param report asks the database for that
 */
record Engine(
        SqlDialect dialect,
        boolean hasSecondWall,
        boolean hasOwnJobs,
        boolean isInstalledByScripts,
        Supplier<EngineReport> report) {
    /** PostgreSQL, which the program sets up by itself and whose policies come with the tables. */
    static Engine postgres() {
        return new Engine(new PostgresDialect(), true, false, false, EngineReport::complete);
    }

    /** Oracle as it was found. */
    static Engine oracle(boolean hasSecondWall, Supplier<EngineReport> report) {
        return new Engine(new OracleDialect(), hasSecondWall, true, true, report);
    }
}
