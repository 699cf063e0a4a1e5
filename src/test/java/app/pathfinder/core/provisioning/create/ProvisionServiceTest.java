package app.pathfinder.core.provisioning.create;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProvisionServiceTest {
    private static final String NEVER_HAD_TABLES =
            "select drop_user_schema(user_id, null) from pf_users where username = 'john';"
                    + " update pf_users set schema_version = 0, schema_dropped_at = null where username = 'john'";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ProvisionService provisioning() {
        return database.get(ProvisionService.class);
    }

    @Test
    void makesTheTablesOfWhoNeverHadAny() throws SQLException {
        database.register("john");
        Sql.run(database.owner(), NEVER_HAD_TABLES);
        assertThat(provisioning().missing()).isEqualTo(1);

        var batch = provisioning().provision(null, Progress.NONE).orElseThrow();

        assertThat(batch.counts()).isEqualTo(new Batch.Counts(1, 1, 0));
        assertThat(provisioning().missing()).isZero();
        assertThat(provisioning().provision(null, Progress.NONE)).isEmpty();
        assertThat(database.get(DriftService.class).find().listed()).isEmpty();
    }

    /** Also where somebody dropped them between the look and the work. */
    @Test
    void whoHadTablesGetsNoEmptyOnes() throws SQLException {
        var john = database.register("john");
        Sql.run(database.owner(), "select drop_user_schema(user_id, null) from pf_users where username = 'john'");
        assertThat(provisioning().missing()).isZero();

        var batch = database.get(BatchRunner.class)
                .start(
                        BatchKind.CREATE,
                        List.of(new BatchItem.Draft(john.userId(), "john", null)),
                        1,
                        null,
                        Progress.NONE);

        assertThat(batch.counts().failed()).isEqualTo(1);
        assertThat(database.get(BatchService.class).items(batch.id(), null, 0, 10))
                .extracting(BatchItem::errorCode)
                .containsExactly("TABLE_SET_NOT_AS_EXPECTED");
    }

    @Test
    void whoHasTablesOrIsGoneNeedsNone() {
        var john = database.register("john");
        var batch = database.get(BatchRunner.class)
                .start(
                        BatchKind.CREATE,
                        List.of(
                                new BatchItem.Draft(john.userId(), "john", null),
                                new BatchItem.Draft(new UUID(0, 1), "gone", null)),
                        1,
                        null,
                        Progress.NONE);
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(2, 2, 0));
    }
}
