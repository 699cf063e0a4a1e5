package app.pathfinder.core.setting;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which database the program uses. Immutable. */
public sealed interface DatabaseSettings {
    /** The server that the program starts for itself. */
    record Embedded() implements DatabaseSettings {}

    /**
     * A PostgreSQL server. The passwords of the two accounts are the program's secrets, never here.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @param name the database's name
     * @param tls whether the connection must be encrypted and the server's certificate valid
     */
    record PostgresServer(String host, int port, String name, boolean tls) implements DatabaseSettings {}

    /**
     * An Oracle database. The passwords of the two accounts are the program's secrets, never here.
     *
     * @param address where it is
     * @param wallet the folder of certificates for a mutual TLS connection, if it needs one
     * @param schema the owner of the tables and packages
     */
    record OracleServer(OracleAddress address, @Nullable Path wallet, OracleName schema) implements DatabaseSettings {}
}
