package app.pathfinder.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

/** What all pools of the program have in common. */
final class Pools {
    /** How long somebody waits for a connection before being told that the server does not answer. */
    static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    /** How long what nobody uses is kept. */
    static final Duration IDLE = Duration.ofMinutes(2);

    private Pools() {}

    /** A pool that opens connections when they are needed. */
    static HikariDataSource pool(String name, int size, DataSource connections) {
        var configuration = new HikariConfig();
        configuration.setPoolName(name);
        configuration.setDataSource(connections);
        configuration.setMaximumPoolSize(size);
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(IDLE.toMillis());
        configuration.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        configuration.setInitializationFailTimeout(-1);
        return new HikariDataSource(configuration);
    }

    /** Runs statements on the connections of a pool. */
    static Jdbi jdbi(DataSource pool) {
        var created = Jdbi.create(pool);
        // What Jdbi would add to a failure's message is the statement and its values, which no log may hold.
        created.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        created.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
        return created;
    }
}
