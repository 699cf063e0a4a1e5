package app.pathfinder.desktop.admin.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.BatchText;
import app.pathfinder.desktop.admin.Batches;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private BatchModel model;
    private Batches batches;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(BatchModel.class);
        batches = new Batches(database);
    }

    @Test
    void showsTheUsersPageByPage() throws SQLException {
        model.show(batches.done(BatchModel.PAGE * 2 + 1, null));
        assertThat(model.items()).hasSize(BatchModel.PAGE);
        assertThat(model.hasPreviousProperty().get()).isFalse();

        model.next();
        assertThat(model.items().getFirst().number()).isEqualTo(BatchModel.PAGE + 1);
        model.next();
        assertThat(model.items()).singleElement().extracting(BatchItem::number).isEqualTo(BatchModel.PAGE * 2 + 1);
        assertThat(model.hasNextProperty().get()).isFalse();
        model.next();

        model.previous();
        model.previous();
        model.previous();
        assertThat(model.items().getFirst().number()).isEqualTo(1);
        assertThat(model.hasNextProperty().get()).isTrue();
    }

    @Test
    void showsThoseThatFailedAloneWithTheReasonInWords() throws SQLException {
        model.show(batches.done(BatchModel.PAGE + 10, null, "john"));
        model.next();

        model.failedOnlyProperty().set(true);

        assertThat(model.items()).singleElement().satisfies(item -> {
            assertThat(item.username()).isEqualTo("john");
            assertThat(bench.get(BatchText.class).reason(item)).startsWith("had tables before");
        });
        assertThat(model.hasPreviousProperty().get()).isFalse();
        assertThat(model.hasNextProperty().get()).isFalse();
    }

    @Test
    void anotherBatchIsShownFromItsBeginning() throws SQLException {
        var first = batches.done(BatchModel.PAGE + 10, null, "john");
        var second = batches.done(2, null);
        model.show(first);
        model.failedOnlyProperty().set(true);

        model.show(second);
        assertThat(model.failedOnlyProperty().get()).isFalse();
        assertThat(model.items()).hasSize(2);

        model.show(null);
        assertThat(model.items()).isEmpty();
        assertThat(model.batchProperty().get()).isNull();
    }

    @Test
    void aBatchThatGoesOnIsFollowedWhereTheReaderIs() throws SQLException {
        var batch = batches.done(BatchModel.PAGE + 10, null);
        batches.giveToAnotherProgram(batch, BatchModel.PAGE + 2);
        model.show(batch);
        model.next();

        batches.anotherProgramDoes(batch, BatchModel.PAGE + 2);
        model.refresh();

        assertThat(model.items().getFirst().number()).isEqualTo(BatchModel.PAGE + 1);
        assertThat(model.items().get(1).state().name()).isEqualTo("DONE");
        assertThat(model.batchProperty().get())
                .satisfies(now -> assertThat(now.counts().open()).isEqualTo(8));
    }
}
