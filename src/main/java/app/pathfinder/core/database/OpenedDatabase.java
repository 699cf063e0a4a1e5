package app.pathfinder.core.database;

/** A database that is reachable, migrated and probed: its two accounts, the server behind them and how it speaks. */
record OpenedDatabase(AccountDatabase owner, AccountDatabase application, ServerLocator locator, SqlDialect dialect)
        implements AutoCloseable {
    @Override
    public void close() {
        application.close();
        owner.close();
        locator.close();
    }
}
