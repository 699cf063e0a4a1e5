package app.pathfinder.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.monitoring.LargeTable.Advice;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StorageServiceTest {
    private static final String PROFILES = "insert into user_john_doe_profile_summaries (profile_id, profile_type,"
            + " is_default, created_at, updated_at, row_version, executive_summary) select gen_random_uuid(), 'general',"
            + " false, now(), now(), 1, repeat('x', 500) from generate_series(1, 5000)";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private StorageService storage() {
        return database.get(StorageService.class);
    }

    private void run(String sql) throws SQLException {
        Sql.run(database.superuser(), sql);
    }

    private LargeTable largest() {
        return storage().largest(1).getFirst();
    }

    @Test
    void listsTheLargestTablesOfAllUsersByWholeNames() throws SQLException {
        database.register("john");
        database.register("john_doe");
        run(PROFILES);
        run("analyze user_john_doe_profile_summaries");

        assertThat(largest()).satisfies(table -> {
            assertThat(table.username()).isEqualTo("john_doe");
            assertThat(table.suffix()).isEqualTo("profile_summaries");
            assertThat(table.rows()).isBetween(4_500L, 5_500L);
            assertThat(table.bytes()).isGreaterThan(2_500_000);
        });
        assertThat(storage().largest(1_000)).hasSize(21);
    }

    @Test
    void advisesToGatherFiguresAndGathersThem() throws SQLException {
        database.register("john_doe");
        run(PROFILES);
        assertThat(storage().largest(100))
                .allSatisfy(table -> assertThat(table.advice()).contains(Advice.GATHER));

        assertThat(storage().tidy(storage().largest(100), Progress.NONE)).isEqualTo(14);

        assertThat(storage().largest(100))
                .allSatisfy(table -> assertThat(table.advice()).isEmpty());
        assertThat(largest().rows()).isBetween(4_500L, 5_500L);
    }

    @Test
    void advisesToTidyWhatIsFullOfRowsThatAreGone() throws SQLException {
        database.register("john_doe");
        run("alter table user_john_doe_profile_summaries set (autovacuum_enabled = false)");
        run(PROFILES);
        run("analyze user_john_doe_profile_summaries");
        run("delete from user_john_doe_profile_summaries where random() < 0.5; select pg_stat_force_next_flush()");
        assertThat(largest().advice()).contains(Advice.TIDY);
        assertThat(largest().deadRows()).isGreaterThan(2_000);

        storage().tidy(List.of(largest()), Progress.NONE);

        assertThat(largest().advice()).isEmpty();
    }

    @Test
    void advisesToPartitionWhatIsLargerThanMemory() throws SQLException {
        database.register("john_doe");
        run(PROFILES);
        run("analyze user_john_doe_profile_summaries");
        assertThat(largest().advice()).doesNotContain(Advice.PARTITION);
        run("alter database " + database.name() + " set effective_cache_size = '1MB'");
        run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'pathfinder_owner'"
                + " and datname = current_database()");

        await().ignoreExceptions().until(() -> largest().advice().contains(Advice.PARTITION));
    }
}
