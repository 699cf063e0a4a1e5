package app.pathfinder.core.database;

import javax.sql.DataSource;

/** A database to which the program speaks as to Oracle, for tests of what it says. */
public final class LikeOracle {
    private LikeOracle() {}

    /** Opens the owner's account on these connections, and nobody else's. */
    public static DatabaseOpener opener(DataSource connections) {
        var failures = new OracleOwnerFailures().of("like Oracle");
        return onStep -> new OpenedDatabase(
                new AccountDatabase("owner", 2, connections, failures),
                new AccountDatabase("scheduler", 1, connections, failures),
                new GroupPools(group -> connections, new OracleSessionReset(), failures),
                () -> {},
                new OracleDialect(),
                EngineReport.complete());
    }
}
