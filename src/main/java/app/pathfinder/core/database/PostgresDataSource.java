package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections of one account to wherever the server is now. When the server cannot be reached it is located
 * anew, which starts an embedded one again, and tried once more. Thread-safe.
 */
final class PostgresDataSource extends AccountDataSource {
    private static final int CONNECT_SECONDS = 5;
    private static final int LOGIN_SECONDS = 10;
    private static final int STATEMENTS_KEPT = 64;

    private static final SqlFailures FAILURES = new PostgresFailures();

    private final ServerLocator locator;
    private final Function<ServerAccounts, ServerAccounts.@Nullable Account> account;
    private final boolean tls;
    private final Duration answerLimit;
    private volatile @Nullable ServerAccounts known;

    /**
     * Of one account.
     *
     * @param account which of the two; null where this computer was not given it, which is said when it is needed
     * @param answerLimit how long the server may be silent while something is asked of it
     */
    PostgresDataSource(
            ServerLocator locator,
            Function<ServerAccounts, ServerAccounts.@Nullable Account> account,
            boolean tls,
            Duration answerLimit) {
        this.locator = locator;
        this.account = account;
        this.tls = tls;
        this.answerLimit = answerLimit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var current = known;
        if (current == null) {
            return connect(locate());
        }
        try {
            return connect(current);
        } catch (SQLException e) {
            if (!FAILURES.isUnreachable(e)) {
                throw e;
            }
            return connect(locate());
        }
    }

    private ServerAccounts locate() {
        var located = locator.locate();
        known = located;
        return located;
    }

    private Connection connect(ServerAccounts server) throws SQLException {
        var login = account.apply(server);
        if (login == null) {
            throw new Problem(ProblemKind.NOT_ADMINISTRATOR);
        }
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {server.host()});
        source.setPortNumbers(new int[] {server.port()});
        source.setDatabaseName(server.database());
        source.setUser(login.name());
        source.setPassword(login.password());
        source.setCurrentSchema("pathfinder");
        source.setApplicationName("Pathfinder");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(LOGIN_SECONDS);
        source.setSocketTimeout((int) answerLimit.toSeconds());
        source.setTcpKeepAlive(true);
        // Nothing waits without limit for a lock that another client holds, and no transaction is left lying open.
        source.setOptions("-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s");
        // The server's details name values of rows, which no log may hold.
        source.setLogServerErrorDetail(false);
        source.setPreparedStatementCacheQueries(STATEMENTS_KEPT);
        source.setSslMode(tls ? "verify-full" : "prefer");
        return Objects.requireNonNull(source.getConnection());
    }
}
