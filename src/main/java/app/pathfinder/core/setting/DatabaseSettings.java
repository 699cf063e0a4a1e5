package app.pathfinder.core.setting;

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
}
