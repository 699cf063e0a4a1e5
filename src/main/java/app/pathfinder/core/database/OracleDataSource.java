package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.DatabaseSettings.OracleServer;
import app.pathfinder.core.setting.OracleAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens connections of one account to an Oracle database. Thread-safe. */
final class OracleDataSource extends AccountDataSource {
    private static final int STATEMENTS_KEPT = 32;

    private final OracleServer server;
    private final ServerAccounts.@Nullable Account account;
    private final String module;
    private final Duration readLimit;
    private final Duration loginLimit;

    /**
     * Of one account.
     *
     * @param account null where this computer was not given it, which is said when it is needed
     * @param module what a database administrator sees the connections as
     * @param readLimit how long a statement may take until its first answer
     * @param loginLimit how long a log-in may take, from the first packet to the last
     */
    OracleDataSource(
            OracleServer server,
            ServerAccounts.@Nullable Account account,
            String module,
            Duration readLimit,
            Duration loginLimit) {
        this.server = server;
        this.account = account;
        this.module = module;
        this.readLimit = readLimit;
        this.loginLimit = loginLimit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (account == null) {
            throw new Problem(ProblemKind.NOT_ADMINISTRATOR);
        }
        var url = url(server.address());
        var connection = Objects.requireNonNull(DriverManager.getDriver(url).connect(url, properties(account)));
        try {
            // For tracing only: the database decides nothing by it.
            connection.setClientInfo("OCSID.MODULE", module);
            OracleSessionStart.run(connection, server.schema());
            return OracleTransactions.on(connection);
        } catch (SQLException | RuntimeException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** The connect string, which holds no account and no password. */
    static String url(OracleAddress address) {
        if (address instanceof OracleAddress.Service service) {
            var host = service.host().contains(":") ? '[' + service.host() + ']' : service.host();
            return "jdbc:oracle:thin:@" + (service.tls() ? "tcps" : "tcp") + "://" + host + ':' + service.port() + '/'
                    + service.service();
        }
        return "jdbc:oracle:thin:@" + ((OracleAddress.Alias) address).name();
    }

    private Properties properties(ServerAccounts.Account login) {
        var properties = new Properties();
        properties.setProperty("user", login.name());
        properties.setProperty("password", login.password());
        // Alone holds from the first packet to the last of the log-in; oracle.net.CONNECT_TIMEOUT and
        // DriverManager.setLoginTimeout do not notice a listener that is silent.
        properties.setProperty("oracle.jdbc.loginTimeout", Long.toString(loginLimit.toSeconds()));
        properties.setProperty("oracle.jdbc.ReadTimeout", Long.toString(readLimit.toMillis()));
        properties.setProperty("oracle.net.keepAlive", "true");
        // Each user's statements are texts of their own.
        properties.setProperty("oracle.jdbc.implicitStatementCacheSize", Integer.toString(STATEMENTS_KEPT));
        // The server need not know the name of this computer's time zone.
        properties.setProperty("oracle.jdbc.timezoneAsRegion", "false");
        properties.setProperty("v$session.program", "Pathfinder");
        putEncryption(properties);
        return properties;
    }

    private void putEncryption(Properties properties) {
        properties.setProperty("oracle.net.ssl_server_dn_match", "true");
        // Where the connection is not TLS, Oracle's own encryption is used by every server that does not refuse it.
        properties.setProperty("oracle.net.encryption_client", "REQUESTED");
        properties.setProperty("oracle.net.encryption_types_client", "(AES256)");
        properties.setProperty("oracle.net.crypto_checksum_client", "REQUESTED");
        if (server.wallet() != null) {
            properties.setProperty("oracle.net.wallet_location", server.wallet().toString());
        }
        if (server.address() instanceof OracleAddress.Alias alias) {
            properties.setProperty("oracle.net.tns_admin", alias.folder().toString());
        }
    }
}
