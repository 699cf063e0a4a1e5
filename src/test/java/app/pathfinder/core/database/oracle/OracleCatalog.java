package app.pathfinder.core.database.oracle;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The views of Oracle's catalog that administrators' lists read, as tables that a test fills, and the view that the
 * program's scripts put on them. Connections to it take the program's text for Oracle, of which as little is changed
 * as MariaDB needs.
 */
final class OracleCatalog implements DataSource {
    private static final List<String> TABLES = List.of(
            "create table user_tables (table_name varchar(128), num_rows decimal(19), blocks decimal(19), last_analyzed datetime,"
                    + " partitioned varchar(3) default 'NO', segment_created varchar(3) default 'YES')",
            "create table user_segments (segment_name varchar(128), bytes decimal(19))",
            "create table user_indexes (index_name varchar(128), table_name varchar(128), index_type varchar(27))",
            "create table user_lobs (table_name varchar(128), segment_name varchar(128), index_name varchar(128))",
            "create table v$version (banner varchar(80))",
            "create table user_scheduler_jobs (job_name varchar(128), repeat_interval varchar(4000), state varchar(20),"
                    + " enabled varchar(5), next_run_date datetime(6), last_start_date datetime(6))",
            "create table user_scheduler_job_run_details (log_id decimal(19), job_name varchar(128), status varchar(30),"
                    + " `error#` decimal(10), actual_start_date datetime(6), log_date datetime(6))");

    /** What MariaDB has not, and what stands for it. */
    private static final Map<String, String> CHANGES = ImmutableMap.of(
            "sys_extract_utc\\(from_tz\\(cast\\((.*?) as timestamp\\), to_char\\(systimestamp, 'TZH:TZM'\\)\\)\\)",
                    "$1",
            "sys_extract_utc\\(", "(",
            // As it orders them by itself.
            " (desc|asc) nulls (last|first)", " $1",
            "trunc\\(sysdate - t.last_analyzed\\)", "timestampdiff(day, t.last_analyzed, utc_timestamp())",
            "create or replace force view", "create or replace view",
            "with read only", "",
            "cast\\(\\? as timestamp\\)", "cast(? as datetime(6))",
            "cast\\(\\? as number\\(1\\)\\)", "cast(? as decimal(1))",
            "error# as", "`error#` as",
            "begin (pf_maintenance\\..*); end;", "call $1");

    private static final Pattern VIEW =
            Pattern.compile("create or replace force view v_user_table_stats as.*?with read only", Pattern.DOTALL);

    private final OracleSchema schema;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    OracleCatalog(OracleSchema schema) throws SQLException {
        this.schema = schema;
        try (var session = schema.connect()) {
            session.update("drop view user_objects");
            session.update("drop view user_tables");
            for (var statement : TABLES) {
                OracleSchema.run(session, statement);
            }
            var found = VIEW.matcher(OracleSource.text("operations.sql"));
            if (!found.find()) {
                throw new IllegalStateException("The scripts have no such view");
            }
            OracleSchema.run(session, adapted(found.group()));
            session.commit();
        }
    }

    /** Every statement that the program gave to the driver so far. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    private static String adapted(String statement) {
        var text = statement;
        for (var change : CHANGES.entrySet()) {
            text = text.replaceAll(change.getKey(), change.getValue());
        }
        return text;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = schema.connect().connection();
        connection.setAutoCommit(true);
        return (Connection) Proxy.newProxyInstance(
                OracleCatalog.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    var given = arguments == null ? new Object[0] : arguments;
                    if (method.getName().startsWith("prepare")) {
                        asked.add((String) given[0]);
                        given[0] = adapted((String) given[0]);
                    }
                    try {
                        return method.invoke(connection, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        throw new SQLException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) {
        return false;
    }
}
