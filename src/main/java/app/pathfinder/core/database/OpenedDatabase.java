package app.pathfinder.core.database;

/**
 * A database that is reachable, migrated and probed: its two accounts, the server behind them and how it speaks.
 *
 * @param scheduler the owner's account once more, with connections that nothing but the scheduler takes
 * @param application the application account, on connections by groups of users
 * @param closing lets go of the server
 * @param report what it was found to be able to do
 */
record OpenedDatabase(
        AccountDatabase owner,
        AccountDatabase scheduler,
        GroupPools application,
        Runnable closing,
        SqlDialect dialect,
        EngineReport report)
        implements AutoCloseable {
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
