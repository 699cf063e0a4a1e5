package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.EmbeddedServer;
import app.pathfinder.core.database.embedded.ServerAccounts;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens a PostgreSQL database, embedded or on a server. */
public final class PostgresOpener implements DatabaseOpener {
    private static final SqlFailures FAILURES = new PostgresFailures();

    private final Supplier<ServerLocator> locator;
    private final boolean tls;
    private final ShippedSchema shipped;

    private PostgresOpener(Supplier<ServerLocator> locator, boolean tls, ShippedSchema shipped) {
        this.locator = locator;
        this.tls = tls;
        this.shipped = shipped;
    }

    /** The server that the program starts for itself. */
    public static PostgresOpener embedded(Supplier<EmbeddedServer> server, ShippedSchema shipped) {
        return new PostgresOpener(() -> ServerLocator.embedded(server.get()), false, shipped);
    }

    /** A server that is there without us. */
    public static PostgresOpener server(ServerAccounts accounts, boolean tls, ShippedSchema shipped) {
        return new PostgresOpener(() -> ServerLocator.fixed(accounts), tls, shipped);
    }

    @Override
    public OpenedDatabase open(Consumer<String> onStep) {
        onStep.accept("common.start.server");
        var server = locator.get();
        try {
            var accounts = server.locate();
            var owner = new PostgresDataSource(server, ServerAccounts::owner, tls, AccountDataSource.OWNERS_LIMIT);
            if (accounts.owner() != null) {
                onStep.accept("common.start.migrations");
                new SharedSchema(owner, accounts.application().name(), shipped).migrate();
            }
            onStep.accept("common.start.probe");
            return probed(connect(server, owner));
        } catch (RuntimeException | Error e) {
            server.close();
            throw FAILURES.problem(e, server.displayName());
        }
    }

    private OpenedDatabase connect(ServerLocator server, PostgresDataSource owner) {
        var failures = FAILURES.of(server.displayName());
        var application =
                new PostgresDataSource(server, ServerAccounts::application, tls, AccountDataSource.USERS_LIMIT);
        var connections = new EngineConnections(owner, application, new PostgresSessionReset(), failures, failures);
        return OpenedDatabase.on(connections, server::close, Engine.postgres());
    }

    private static OpenedDatabase probed(OpenedDatabase database) {
        try {
            database.application().of(PoolGroup.NOBODY).withHandle(RoleProbe::check);
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }
}
