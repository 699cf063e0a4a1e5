package app.pathfinder.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.database.embedded.EmbeddedServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The database after a crash, seen by its superuser, whom no policy hides a row from. */
final class Aftermath implements AutoCloseable {
    private static final String WANTED_TABLES = """
            select u.schema_prefix || '_' || t.suffix from pf_users u cross join pf_ref_user_tables t
            """;

    private static final String USER_TABLES = """
            select tablename from pg_tables where schemaname = 'pathfinder' and not starts_with(tablename, 'pf_')
            """;

    private final EmbeddedServer server;
    private final Connection superuser;

    private Aftermath(EmbeddedServer server, Connection superuser) {
        this.server = server;
        this.superuser = superuser;
    }

    static Aftermath open(EmbeddedFolders folders) throws IOException, SQLException {
        var server = new EmbeddedServer(folders);
        var accounts = server.ensureRunning();
        var password = new ObjectMapper()
                .readTree(folders.home().resolve("secrets.json").toFile())
                .required("superuser")
                .asText();
        var url = "jdbc:postgresql://127.0.0.1:" + accounts.port() + "/pathfinder?currentSchema=pathfinder";
        var superuser = DriverManager.getConnection(url, "postgres", password);
        // One view of everything: a statement that the killed program had sent may still be running to its end.
        superuser.setAutoCommit(false);
        superuser.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Aftermath(server, superuser);
    }

    void assertHolds(List<String> acknowledged) throws SQLException {
        assertThat(column("select 'USER ' || username from pf_users")).containsAll(of(acknowledged, "USER"));
        assertThat(column("select 'SAVED ' || experience_id from user_admin_experiences_detailed"))
                .containsAll(of(acknowledged, "SAVED"));
        assertThat(column("select 'SAVED ' || resource_id from pf_audit_log where action = 'CREATE'"))
                .isEqualTo(column("select 'SAVED ' || experience_id from user_admin_experiences_detailed"));
        assertThat(column(USER_TABLES))
                .as("every user whole, and no table of nobody")
                .isEqualTo(column(WANTED_TABLES));
        assertThat(column("select username from pf_users where schema_created <> 'Y'"))
                .isEmpty();
    }

    private static List<String> of(List<String> acknowledged, String kind) {
        return acknowledged.stream().filter(line -> line.startsWith(kind + " ")).toList();
    }

    private Set<String> column(String query) throws SQLException {
        var values = new TreeSet<String>();
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
        server.close();
    }
}
