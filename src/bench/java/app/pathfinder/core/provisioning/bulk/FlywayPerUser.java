package app.pathfinder.core.provisioning.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * What versioning the users' tables with Flyway would be: a run and a history table for each user. Placeholders carry the
 * prefix.
 */
final class FlywayPerUser {
    private final String url;
    private final String user;
    private final String password;
    private final Path migrations;

    FlywayPerUser(String url, String user, String password, String script) {
        this.url = url;
        this.user = user;
        this.password = password;
        try {
            migrations = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "flyway-");
            Files.writeString(
                    migrations.resolve("V1__user_tables.sql"), script.replace("<prefix>", "${prefix}") + ";\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void migrate(String prefix) {
        Flyway.configure()
                .dataSource(url, user, password)
                .schemas("pathfinder")
                .table(prefix + "_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("filesystem:" + migrations)
                .placeholders(Map.of("prefix", prefix))
                .load()
                .migrate();
    }
}
