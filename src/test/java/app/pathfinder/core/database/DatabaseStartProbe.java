package app.pathfinder.core.database;

/** Lets tests outside this package look for connections that were not given back. */
public final class DatabaseStartProbe {
    private DatabaseStartProbe() {}

    public static int activeConnections(DatabaseStart start) {
        return start.activeConnections();
    }
}
