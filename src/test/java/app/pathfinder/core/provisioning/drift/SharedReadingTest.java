package app.pathfinder.core.provisioning.drift;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several processes of the server read a large catalog; here they read a small one, and must find the same. */
class SharedReadingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void processesThatShareTheReadingFindTheSame() throws SQLException {
        database.register("john");
        database.register("jane");
        var before = workers();
        assertThat(sharing()).isEmpty();
        assertThat(workers()).as("processes that helped").isGreaterThan(before);
        Sql.run(
                database.superuser(),
                "drop view user_jane_skill_summary;"
                        + " alter table user_jane_messages drop constraint user_jane_messages_fk1;"
                        + " alter policy own_session on user_jane_messages using (true);"
                        + " drop index user_jane_conversations_ix1;"
                        + " alter table user_jane_conversations add x integer");
        assertThat(sharing())
                .containsExactly(
                        new Deviation("jane", "conversations", Deviation.Kind.COLUMNS_DIFFER),
                        new Deviation("jane", "conversations", Deviation.Kind.INDEXES_DIFFER),
                        new Deviation("jane", "messages", Deviation.Kind.ACCESS_DIFFERS),
                        new Deviation("jane", "messages", Deviation.Kind.CONSTRAINTS_DIFFER),
                        new Deviation("jane", "skill_summary", Deviation.Kind.MISSING));
    }

    /** The specimen is of the same transaction, uncommitted, and yet the helping processes must see it. */
    private List<Deviation> sharing() {
        return DriftQueries.besideSpecimen(database.get(OwnerDatabase.class), (handle, specimen) -> {
            handle.execute("set local min_parallel_table_scan_size = 0");
            var found = DriftQueries.ofUsers(handle, specimen, DriftQueries.FIRST, List.of(), 100);
            countNow(handle);
            return found.stream().map(FoundDeviation::deviation).toList();
        });
    }

    private static void countNow(Handle handle) {
        handle.createQuery("select true from (select pg_stat_force_next_flush()) now")
                .mapTo(Boolean.class)
                .one();
    }

    private long workers() throws SQLException {
        return Long.parseLong(Sql.texts(
                        database.superuser(),
                        "select cast(parallel_workers_launched as text) from pg_stat_database"
                                + " where datname = current_database()")
                .getFirst());
    }
}
