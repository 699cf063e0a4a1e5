package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.admin.BatchLook;
import app.pathfinder.desktop.admin.BatchText;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.admin.TwoLines;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The list of batches. */
public final class BatchListController {
    private static final int ROWS_AHEAD = 20;

    private final WorkViewModel model;
    private final BatchLook look;
    private final BatchText text;
    private final TimeText times;
    private final Messages messages;

    @FXML
    private TableView<Batch> table;

    @FXML
    private TableColumn<Batch, Batch> kind;

    @FXML
    private TableColumn<Batch, Batch> state;

    @FXML
    private TableColumn<Batch, Batch> progress;

    @FXML
    private TableColumn<Batch, Batch> failed;

    @FXML
    private TableColumn<Batch, Batch> started;

    @Inject
    BatchListController(WorkViewModel model, BatchLook look, BatchText text, TimeText times, Messages messages) {
        this.model = model;
        this.look = look;
        this.text = text;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        CellLook.node(kind, TwoLines::new, (cell, batch) -> cell.show(text.kind(batch), text.starter(batch)));
        CellLook.node(state, AccountLook::badge, look::show);
        CellLook.node(progress, BatchBar::new, (bar, batch) -> bar.show(batch, messages));
        CellLook.text(failed, BatchListController::failed);
        CellLook.text(started, batch -> new Shown(times.ago(batch.createdAt()), times.exact(batch.createdAt())));
        table.setItems(model.list().batches());
        table.setRowFactory(view -> new Row());
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.selected().batchProperty().subscribe(shown -> {
            if (shown == null) {
                table.getSelectionModel().clearSelection();
            }
        });
    }

    private static Shown failed(Batch batch) {
        return Shown.plain(
                batch.counts().failed() == 0 ? "–" : CountText.of(batch.counts().failed()));
    }

    /** A line that is read anew is chosen anew; who is looked at already stays. */
    private void select(@Nullable Batch batch) {
        if (batch == null) {
            return;
        }
        var shown = model.selected().batchProperty().get();
        if (shown == null || !shown.id().equals(batch.id())) {
            model.select(batch);
        }
    }

    /** Asks for more when a row near the end comes into view. */
    private final class Row extends TableRow<Batch> {
        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= 0 && index >= model.list().batches().size() - ROWS_AHEAD) {
                model.list().loadMore();
            }
        }
    }
}
