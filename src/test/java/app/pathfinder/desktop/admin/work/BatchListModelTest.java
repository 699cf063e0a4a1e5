package app.pathfinder.desktop.admin.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Batches;
import app.pathfinder.desktop.admin.ListState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchListModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private BatchListModel model;
    private Batches batches;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(BatchListModel.class);
        batches = new Batches(database);
    }

    /** Many that ended, the newest of them the last. */
    private void many(int count) throws SQLException {
        Sql.run(
                database.owner(),
                "insert into pf_batches (batch_id, kind, state, created_at) select"
                        + " cast('00000000-0000-7000-8000-' || lpad(i::text, 12, '0') as uuid), 'create', 'done', now()"
                        + " from generate_series(1, " + count + ") i");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        model.reload();
        assertThat(model.stateProperty().get()).isEqualTo(ListState.NONE_FOUND);
    }

    @Test
    void theNewestComeFirstAndTheOthersPageByPage() throws SQLException {
        many(BatchListModel.PAGE + 30);
        model.reload();
        assertThat(model.batches()).hasSize(BatchListModel.PAGE);
        assertThat(model.batches().getFirst().id().toString()).endsWith("0130");

        model.loadMore();
        model.loadMore();

        assertThat(model.batches()).hasSize(BatchListModel.PAGE + 30);
        assertThat(model.batches()).extracting(Batch::id).doesNotHaveDuplicates();
    }

    @Test
    void aLookShowsWhatChangedAndLeavesTheOtherLinesAlone() throws SQLException {
        many(BatchListModel.NEWEST + 5);
        var running = batches.done(2, null);
        batches.giveToAnotherProgram(running, 2);
        model.reload();
        List<Integer> touched = new ArrayList<>();
        model.batches().addListener((ListChangeListener<Batch>) change -> {
            while (change.next()) {
                touched.add(change.getFrom());
            }
        });

        batches.anotherProgramDoes(running, 2);
        batches.anotherProgramStops(running, "done");
        model.refresh();

        assertThat(touched).containsExactly(0);
        assertThat(model.batches()).hasSize(BatchListModel.NEWEST + 6);
        assertThat(model.batches().getFirst().state()).isEqualTo(BatchState.DONE);

        batches.done(1, null);
        model.refresh();
        assertThat(touched).containsExactly(0, 0);
        assertThat(model.batches()).hasSize(BatchListModel.NEWEST + 7);
    }

    @Test
    void aLookWaitsForTheOneBefore() {
        bench.work().hold();
        model.reload();
        model.refresh();
        model.refresh();
        bench.work().doHeld();
        assertThat(bench.work().started()).isEqualTo(1);
    }

    @Test
    void aFailureIsToldInPlaceUntilALookSucceeds() throws SQLException {
        batches.done(1, null);
        model.reload();
        Sql.run(database.owner(), "alter table pf_batches rename to pf_batches_elsewhere");

        model.refresh();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.batches()).hasSize(1);
        assertThat(bench.work().unasked()).isEmpty();
        assertThat(bench.messages().problems()).isEmpty();

        Sql.run(database.owner(), "alter table pf_batches_elsewhere rename to pf_batches");
        model.refresh();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeReadAtAllSaysSo() throws SQLException {
        Sql.run(database.owner(), "alter table pf_batches rename to pf_batches_elsewhere");
        model.reload();
        assertThat(model.stateProperty().get()).isEqualTo(ListState.FAILED);
    }
}
