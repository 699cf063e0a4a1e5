package app.pathfinder.core.archive;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.SmallDisk;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A disk that is really full. */
@SuppressWarnings("try")
class DiskFullTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private List<String> before = List.of();

    @BeforeEach
    void aUserWithMoreThanFits() throws SQLException {
        database.register("john");
        TableSets.fill(database, "user_john");
        // Hashes, which no compression makes smaller than half.
        Sql.run(
                database.superuser(),
                "update user_john_messages set content = (select string_agg(sha512(cast(message_id || n as bytea))::text,"
                        + " '') from generate_series(1, 20) n)");
        TableSets.deactivate(database, "john", 31);
        before = TableSets.rows(database, "user_john");
    }

    private UUID archive() {
        return database.get(ArchiveService.class).archive(Username.of("john"), null, Progress.NONE);
    }

    @Test
    void aFullDiskOfArchivesLosesNothing() throws Exception {
        var folder = database.get(AppFolders.class).data().resolve("archives");
        Files.createDirectories(folder);
        try (var ignored = SmallDisk.mount(folder)) {
            assertProblem(ProblemKind.DISK_FULL, this::archive);
            try (var files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
        assertThat(TableSets.rows(database, "user_john")).isEqualTo(before);
        assertThat(TableSets.state(database, "john")).isEqualTo("inactive Y");
        assertThat(TableSets.withoutForce(database)).isEmpty();
        archive();
        assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
    }

    @Test
    void aFullDiskOfTheDatabaseLosesNoArchive() throws Exception {
        var archive = archive();
        var folder = Files.createTempDirectory("pathfinder-tablespace");
        try (var ignored = SmallDisk.mount(folder)) {
            var name = "small_" + database.name();
            Sql.run(database.superuser(), "create tablespace " + name + " location '" + folder + "'");
            Sql.run(
                    database.superuser(),
                    "grant create on tablespace " + name + " to pathfinder_owner;"
                            + " create table kept as select * from pf_user_schema_statements;"
                            + " update pf_user_schema_statements set statement = statement || ' tablespace " + name
                            + "' where starts_with(statement, 'create table')");
            assertProblem(
                    ProblemKind.DISK_FULL,
                    () -> database.get(RestoreService.class).restore(archive, null, Progress.NONE));
            assertThat(TableSets.state(database, "john")).isEqualTo("archived N");
            Sql.run(
                    database.superuser(),
                    "delete from pf_user_schema_statements; insert into pf_user_schema_statements table kept");
            Sql.run(database.superuser(), "drop tablespace " + name);
        } finally {
            Files.delete(folder);
        }
        database.get(RestoreService.class).restore(archive, null, Progress.NONE);
        assertThat(TableSets.rows(database, "user_john")).isEqualTo(before);
    }
}
