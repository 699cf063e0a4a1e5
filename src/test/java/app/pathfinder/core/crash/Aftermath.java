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

    /** What the trail says of each record: created, and not deleted since; and as often changed as its version says. */
    private static final String ACCORDING_TO_THE_TRAIL = """
            (select resource_id::uuid as id, 1 + count(*) filter (where action = 'UPDATE') as version
             from pf_audit_log where resource_type = 'experience' and success and action in ('CREATE', 'UPDATE', 'DELETE')
             group by resource_id having count(*) filter (where action = 'DELETE') = 0) t
            """;

    private static final String TRAIL_WITHOUT_RECORD = "select t.id::text from " + ACCORDING_TO_THE_TRAIL
            + " where not exists (select 1 from user_admin_experiences_detailed e"
            + " where e.experience_id = t.id and e.row_version = t.version)";

    private static final String RECORD_WITHOUT_TRAIL =
            "select experience_id::text from user_admin_experiences_detailed e"
                    + " where not exists (select 1 from " + ACCORDING_TO_THE_TRAIL
                    + " where e.experience_id = t.id and e.row_version = t.version)";

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
        assertThat(
                        column(
                                "select 'CHANGED ' || experience_id from user_admin_experiences_detailed where row_version = 2"))
                .containsAll(of(acknowledged, "CHANGED"));
        // An early kill may have let nothing be deleted.
        assertThat(column("select 'DELETED ' || experience_id from user_admin_experiences_detailed"))
                .noneMatch(Set.copyOf(of(acknowledged, "DELETED"))::contains);
        assertThat(column(TRAIL_WITHOUT_RECORD))
                .as("rows of the trail without their record")
                .isEmpty();
        assertThat(column(RECORD_WITHOUT_TRAIL))
                .as("records without their row of the trail")
                .isEmpty();
        assertThat(column(USER_TABLES))
                .as("every user whole, and no table of nobody")
                .isEqualTo(column(WANTED_TABLES));
        assertThat(column("select username from pf_users where schema_created <> 'Y'"))
                .isEmpty();
    }

    private static List<String> of(List<String> acknowledged, String kind) {
        return acknowledged.stream().filter(line -> line.startsWith(kind + " ")).toList();
    }

    /** The first column of a query. */
    Set<String> column(String query) throws SQLException {
        var values = new TreeSet<String>();
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    /** What programs that were killed began is then free to be taken over. */
    void letLeasesRunOut() throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("update pf_runs set lease_until = now() - interval '1 second' where state = 'running'");
            superuser.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
        server.close();
    }
}
