package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.EmbeddedServer;
import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.problem.Problem;

/** Says where the database is at this moment; the embedded one may move to another port when it is started again. */
interface ServerLocator extends AutoCloseable {
    /**
     * Where to connect, after doing what is needed for a server to be there. Blocks.
     *
     * @throws Problem if there is no server to be had
     */
    ServerAccounts locate();

    /** The server's name as a person knows it: a text, or a wording. */
    Object displayName();

    @Override
    void close();

    /** The server that the program starts for itself. */
    static ServerLocator embedded(EmbeddedServer server) {
        return new ServerLocator() {
            @Override
            public ServerAccounts locate() {
                return server.ensureRunning();
            }

            @Override
            public Object displayName() {
                return EmbeddedServer.NAME;
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /** A server that is there without us. */
    static ServerLocator fixed(ServerAccounts accounts) {
        return new ServerLocator() {
            @Override
            public ServerAccounts locate() {
                return accounts;
            }

            @Override
            public Object displayName() {
                return accounts.host() + ":" + accounts.port();
            }

            @Override
            public void close() {
                // It runs on without us.
            }
        };
    }
}
