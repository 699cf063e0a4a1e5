package app.pathfinder.core.database;

/**
 * A database that is reachable, migrated and probed: its two accounts, the server behind them and its engine.
 *
 * @param scheduler the owner's account once more, with connections that nothing but the scheduler takes
 * @param application the application account, on connections by groups of users
 * @param closing lets go of the server
 */
record OpenedDatabase(
        AccountDatabase owner, AccountDatabase scheduler, GroupPools application, Runnable closing, Engine engine)
        implements AutoCloseable {
    private static final int OWNER_CONNECTIONS = 4;
    private static final int SCHEDULER_CONNECTIONS = 3;

    /** The pools over these connections, none of which is opened yet. */
    static OpenedDatabase on(EngineConnections connections, Runnable closing, Engine engine) {
        var owner = connections.owner();
        var failures = connections.ownersFailures();
        return new OpenedDatabase(
                new AccountDatabase("owner", OWNER_CONNECTIONS, owner, failures),
                new AccountDatabase("scheduler", SCHEDULER_CONNECTIONS, owner, failures),
                new GroupPools(group -> connections.application(), connections.reset(), connections.usersFailures()),
                closing,
                engine);
    }

    SqlDialect dialect() {
        return engine.dialect();
    }

    /** How many connections are lent out now. */
    int activeConnections() {
        return owner.active() + scheduler.active() + application.active();
    }

    @Override
    public void close() {
        application.close();
        scheduler.close();
        owner.close();
        closing.run();
    }
}
