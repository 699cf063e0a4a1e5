package app.pathfinder.core.setting;

import java.nio.file.Path;

/** Where an Oracle database is. Immutable. */
public sealed interface OracleAddress {
    /** As a person knows it. */
    String displayName();

    /**
     * A service of a listener.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @param service the name that the listener knows the database by
     * @param tls whether the connection is TLS with a valid certificate of the server
     */
    record Service(String host, int port, String service, boolean tls) implements OracleAddress {
        @Override
        public String displayName() {
            return host + ":" + port + "/" + service;
        }
    }

    /**
     * A name in a file {@code tnsnames.ora}.
     *
     * @param folder where that file is
     */
    record Alias(String name, Path folder) implements OracleAddress {
        @Override
        public String displayName() {
            return name;
        }
    }
}
