package app.pathfinder.core.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens connections of one account. What else a data source may offer, nobody uses. */
abstract class AccountDataSource implements DataSource {
    /** How long a server may take for one answer to a user's statement, which is short. */
    static final Duration USERS_LIMIT = Duration.ofMinutes(1);

    /** The same for the owner's, which may rebuild a large table. */
    static final Duration OWNERS_LIMIT = Duration.ofMinutes(30);

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("Connections are made for one account only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The driver logs nothing of its own.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Each engine has its own.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
