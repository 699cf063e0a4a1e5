package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.OwnerDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Tells what is being proven by what. Thread-safe. */
final class ProofSubjects {
    private static final String QUERY = """
            select current_database() as name, 'PostgreSQL ' || current_setting('server_version') as server,
                   (select version from pf_schema_history where version is not null and success
                     order by installed_rank desc limit 1) as schema_version,
                   (select coalesce(max(schema_version), 0) from pf_user_schema_statements) as user_tables_version
            """;

    private final OwnerDatabase database;

    ProofSubjects(OwnerDatabase database) {
        this.database = database;
    }

    ProofSubject subject() {
        var program = programVersion();
        return database.withHandle(handle -> handle.createQuery(QUERY)
                .map((row, context) -> new ProofSubject(
                        row.getString("name"),
                        row.getString("server"),
                        row.getString("schema_version"),
                        row.getInt("user_tables_version"),
                        program))
                .one());
    }

    private static String programVersion() {
        var properties = new Properties();
        try (var in = ProofSubjects.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
