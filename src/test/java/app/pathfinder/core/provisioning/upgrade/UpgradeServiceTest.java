package app.pathfinder.core.provisioning.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.OldTableSets;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.provisioning.batch.ItemState;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpgradeServiceTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private UpgradeService upgrades() {
        return database.get(UpgradeService.class);
    }

    private Batch upgrade(double maxFailedShare) {
        return upgrades().upgrade(maxFailedShare, null, Progress.NONE).orElseThrow();
    }

    private List<String> owner(String sql) throws SQLException {
        return Sql.texts(database.owner(), sql);
    }

    private List<String> failed(Batch batch) {
        return database.get(BatchService.class).items(batch.id(), ItemState.FAILED, 0, 100).stream()
                .map(BatchItem::username)
                .toList();
    }

    @Test
    void anUpgradedSetIsAsOneThatIsMadeToday() throws SQLException {
        OldTableSets.register(database, "john");
        OldTableSets.register(database, "john_doe");
        database.register("new");
        assertThat(upgrades().plan()).isEqualTo(new UpgradeService.Plan(2, 2));
        assertThat(database.get(DriftService.class).find().outdated()).isEqualTo(2);

        var batch = upgrade(0);

        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(2, 2, 0));
        var drift = database.get(DriftService.class).find();
        assertThat(drift.listed()).isEmpty();
        assertThat(drift.outdated()).isZero();
        assertThat(drift.users()).isEqualTo(4);
        assertThat(upgrades().plan()).isEqualTo(new UpgradeService.Plan(2, 0));
    }

    @Test
    void rowsStayAndTheUserGoesOnWorking() throws SQLException {
        OldTableSets.register(database, "john");
        Sql.run(
                database.superuser(),
                "insert into user_john_profile_summaries (profile_id, profile_type, is_default, created_at, updated_at,"
                        + " row_version) values (gen_random_uuid(), 'general', true, now(), now(), 1)");

        upgrade(0);

        assertThat(Sql.texts(database.superuser(), "select profile_type from user_john_profile_summaries"))
                .containsExactly("general");
    }

    @Test
    void thereIsNothingToDoWhereAllAreOfTheNewestVersion() {
        database.register("john");
        assertThat(upgrades().upgrade(0, null, Progress.NONE)).isEmpty();
    }

    @Test
    void eachUpgradeIsJournaledAndInTheTrail() throws SQLException {
        OldTableSets.register(database, "john");

        upgrade(0);

        assertThat(owner("select s.name from pf_runs r join pf_run_steps s using (run_id) where r.kind = 'upgrade'"
                        + " and r.state = 'done' order by s.step_no"))
                .containsExactly("2 conversations", "2 skill_summary");
        assertThat(owner("select details::text from pf_audit_log where action = 'UPGRADE_SCHEMA'"))
                .containsExactly("{\"to\": 2, \"from\": 1}");
    }

    @Test
    void namesExactlyThoseThatFailedAndMendsThemOnResume() throws SQLException {
        for (var i = 0; i < 12; i++) {
            OldTableSets.register(database, "u" + i);
        }
        for (var broken : List.of("u3", "u7", "u9")) {
            Sql.run(database.owner(), "create index user_" + broken + "_conversations_ix2 on pf_users (display_name)");
        }

        var batch = upgrade(0.5);

        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(12, 9, 3));
        assertThat(failed(batch)).containsExactly("u3", "u7", "u9");
        assertThat(owner("select username from pf_users where schema_version = 1 order by 1"))
                .containsExactly("u3", "u7", "u9");

        Sql.run(
                database.owner(),
                "drop index user_u3_conversations_ix2, user_u7_conversations_ix2, user_u9_conversations_ix2");
        var resumed = database.get(BatchRunner.class).resume(batch.id(), true, Progress.NONE);

        assertThat(resumed.counts()).isEqualTo(new Batch.Counts(12, 12, 0));
        assertThat(failed(resumed)).isEmpty();
        assertThat(database.get(DriftService.class).find().listed()).isEmpty();
    }

    @Test
    void oneThatFailsInTheMiddleStaysAsItWas() throws SQLException {
        OldTableSets.register(database, "john");
        Sql.run(
                database.owner(),
                "drop view user_john_skill_summary; create view user_john_skill_summary as select 1 as other");

        var batch = upgrade(1);

        assertThat(failed(batch)).containsExactly("john");
        assertThat(owner("select indexname from pg_indexes where indexname = 'user_john_conversations_ix2'"))
                .as("the step before the one that failed is undone")
                .isEmpty();
        assertThat(owner("select schema_version::text from pf_users where username = 'john'"))
                .containsExactly("1");
        assertThat(owner("select kind from pf_runs where kind = 'upgrade'")).isEmpty();
    }

    @Test
    void stopsAfterTheFirstUserWhereThatOneFails() throws SQLException {
        for (var i = 0; i < 5; i++) {
            OldTableSets.register(database, "u" + i);
        }
        Sql.run(database.owner(), "create index user_u0_conversations_ix2 on pf_users (display_name)");

        var batch = upgrade(0.3);

        assertThat(batch.state()).isEqualTo(BatchState.STOPPED);
        assertThat(batch.stopReason()).isEqualTo(Batch.TOO_MANY_FAILURES);
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(5, 0, 1));
        assertThat(owner("select count(*)::text from pf_users where schema_version = 1"))
                .containsExactly("5");
    }

    @Test
    void whoseTablesAreHeldIsToldSoAndTheOthersComeAlong() throws SQLException {
        OldTableSets.register(database, "john");
        OldTableSets.register(database, "mary");
        try (var holder = database.owner();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table user_mary_conversations in row exclusive mode");

            var batch = upgrade(1);

            assertThat(database.get(BatchService.class).items(batch.id(), ItemState.FAILED, 0, 100))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.username()).isEqualTo("mary");
                        assertThat(item.errorCode()).isEqualTo("SERVER_TIMEOUT");
                    });
            assertThat(batch.counts().done()).isEqualTo(1);
            holder.rollback();
        }
    }
}
