package app.pathfinder.desktop.admin.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.provisioning.OldTableSets;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.provisioning.upgrade.UpgradeService;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Batches;
import app.pathfinder.desktop.admin.work.WorkViewModel.Side;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkViewModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private UserContext administrator;
    private AdminBench bench;
    private WorkViewModel model;
    private Batches batches;

    @BeforeEach
    void open() {
        administrator = database.administrator();
        bench = new AdminBench(database, administrator);
        model = bench.get(WorkViewModel.class);
        batches = new Batches(database);
    }

    private Batch selected() {
        return model.selected().batchProperty().get();
    }

    @Test
    void anUpgradeIsPlannedStartedAndShown() throws SQLException {
        OldTableSets.register(database, "john");
        model.beginUpgrade();
        assertThat(model.sideProperty().get()).isEqualTo(Side.UPGRADE);
        assertThat(model.upgrade().planProperty().get())
                .satisfies(plan -> assertThat(plan.sets()).isEqualTo(1));

        model.startUpgrade();

        assertThat(database.get(UpgradeService.class).plan().sets()).isZero();
        assertThat(model.sideProperty().get()).isEqualTo(Side.NOTHING);
        assertThat(model.list().batches()).singleElement().satisfies(batch -> {
            assertThat(batch.kind()).isEqualTo(BatchKind.UPGRADE);
            assertThat(batch.startedBy()).isEqualTo(administrator.userId());
            assertThat(batch.startedByName()).isEqualTo(administrator.displayName());
            assertThat(batch.maxFailedShare()).isEqualTo(0.01);
        });
        assertThat(bench.messages().told()).containsExactly("Upgrade: Ended. 1 of 1 done.");
    }

    @Test
    void anUpgradeOfNothingOrWithoutALimitCannotBeStarted() throws SQLException {
        model.beginUpgrade();
        assertThat(model.upgrade().cannotStartProperty().get()).isTrue();
        model.startUpgrade();
        assertThat(model.sideProperty().get()).isEqualTo(Side.UPGRADE);

        OldTableSets.register(database, "john");
        model.beginUpgrade();
        model.upgrade().percentProperty().set("some");
        assertThat(model.upgrade().faultProperty().get()).isEqualTo("Enter a number from 0 to 100.");
        assertThat(model.upgrade().cannotStartProperty().get()).isTrue();
        model.upgrade().percentProperty().set("100.5");
        assertThat(model.upgrade().cannotStartProperty().get()).isTrue();
        model.upgrade().percentProperty().set("12.5");
        assertThat(model.upgrade().share()).hasValue(0.125);
        assertThat(model.upgrade().cannotStartProperty().get()).isFalse();
    }

    @Test
    void missingTablesAreMadeWhenThePersonAgrees() throws SQLException {
        model.makeMissing();
        assertThat(bench.messages().told()).containsExactly("Every account has its tables.");

        database.register("john");
        Sql.run(
                database.owner(),
                "select drop_user_schema(user_id, null) from pf_users where username = 'john';"
                        + " update pf_users set schema_version = 0, schema_dropped_at = null where username = 'john'");
        bench.messages().agree(false);
        model.makeMissing();
        assertThat(model.list().batches()).isEmpty();

        bench.messages().agree(true);
        model.makeMissing();
        assertThat(model.list().batches()).singleElement().satisfies(batch -> {
            assertThat(batch.kind()).isEqualTo(BatchKind.CREATE);
            assertThat(batch.counts().done()).isEqualTo(1);
        });
    }

    @Test
    void aBatchOfAnotherProgramIsAskedToRest() throws SQLException {
        var batch = batches.done(3, null);
        batches.giveToAnotherProgram(batch, 2);
        model.shown();
        model.select(batch);

        model.pause();

        assertThat(batches.wish(batch)).isEqualTo("pause");
    }

    @Test
    void aBatchIsCancelledOnlyWhenThePersonAgrees() throws SQLException {
        var batch = batches.done(3, null);
        batches.giveToAnotherProgram(batch, 2);
        model.select(batch);
        bench.messages().agree(false);
        model.cancel();
        assertThat(batches.wish(batch)).isEmpty();

        bench.messages().agree(true);
        model.cancel();
        assertThat(batches.wish(batch)).isEqualTo("cancel");
    }

    @Test
    void whatIsPausedGoesOnWhereItWas() throws SQLException {
        var batch = batches.done(3, null);
        batches.giveToAnotherProgram(batch, 2);
        batches.anotherProgramStops(batch, "paused");
        model.select(batch);
        assertThat(selected().state()).isEqualTo(BatchState.PAUSED);

        model.resume();

        assertThat(selected().state()).isEqualTo(BatchState.DONE);
        assertThat(selected().counts().done()).isEqualTo(3);
    }

    @Test
    void whatCannotGoOnSaysSo() throws SQLException {
        var batch = batches.done(3, null);
        batches.giveToAnotherProgram(batch, 2);
        model.select(batch);

        model.resume();

        assertThat(bench.work().unasked()).singleElement().asString().contains("BATCH_NOT_FREE");
    }

    @Test
    void looksAgainOnlyWhileItIsShown() throws SQLException {
        model.shown();
        batches.done(1, null);
        bench.timers().pass(java.time.Duration.ofSeconds(1));
        assertThat(model.list().batches()).hasSize(1);

        model.hidden();
        assertThat(bench.timers().waiting()).isZero();
        batches.done(1, null);
        model.shown();
        assertThat(model.list().batches()).hasSize(2);
        model.dispose();
        assertThat(bench.timers().waiting()).isZero();
    }
}
