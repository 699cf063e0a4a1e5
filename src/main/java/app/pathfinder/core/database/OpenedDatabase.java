package app.pathfinder.core.database;

/** A database that is reachable, migrated and probed: its two accounts and the server behind them. */
record OpenedDatabase(AccountDatabase owner, AccountDatabase application, ServerLocator locator)
        implements AutoCloseable {
    @Override
    public void close() {
        application.close();
        owner.close();
        locator.close();
    }
}
