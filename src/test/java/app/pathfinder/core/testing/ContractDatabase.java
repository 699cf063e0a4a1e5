package app.pathfinder.core.testing;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.Username;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.Extension;

/**
 * The database that a contract is proven on. A contract is an abstract class of tests that says what holds on every
 * engine. It is run by two concrete ones: beside it on {@link TestDatabase}, which is PostgreSQL, in every build; and by
 * {@code core.database.oracle.OracleContractTest}, where there is an Oracle.
 */
public interface ContractDatabase extends Extension {
    /** A service of the core. */
    <T> T get(Class<T> service);

    /**
     * What an account is called here that a test calls by this name. Where a database outlives its tests, it is another
     * name each time, of which one is still the beginning of another where that was so.
     */
    default Username named(String name) {
        return Username.of(name);
    }

    /** Makes a user, whose password is {@link TestDatabase#PASSWORD}, and logs in. */
    UserContext register(String name);

    /** Logs in whom {@link #register} made, once more. */
    UserContext logIn(String name);

    /** What somebody who is logged in sees of the database. */
    default UserDatabase databaseOf(UserContext context) {
        return get(UserDatabases.class).of(context);
    }

    /** A plain connection of the application account, as any other client could make one. */
    Connection application() throws SQLException;

    /** A plain connection of the owner. */
    Connection owner() throws SQLException;

    /** Whether this is how the engine, or what is installed in it, refuses what somebody may not do. */
    boolean isRefusal(SQLException failure);
}
