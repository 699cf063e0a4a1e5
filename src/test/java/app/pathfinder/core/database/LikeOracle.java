package app.pathfinder.core.database;

import javax.sql.DataSource;

/** A database to which the program speaks as to Oracle, for tests of what it says. */
public final class LikeOracle {
    private LikeOracle() {}

    /** Opens the owner's account on these connections, and nobody else's. */
    public static DatabaseOpener opener(DataSource connections) {
        var failures = new OracleOwnerFailures().of("like Oracle");
        var both = new EngineConnections(connections, connections, new OracleSessionReset(), failures, failures);
        return onStep -> OpenedDatabase.on(both, () -> {}, Engine.oracle(true, EngineReport::complete));
    }
}
