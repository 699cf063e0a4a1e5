package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.admin.TwoLines;
import jakarta.inject.Inject;
import java.time.Instant;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The list of archives. */
public final class ArchiveListController {
    private static final int ROWS_AHEAD = 20;

    private final ArchivesViewModel model;
    private final ArchiveText text;
    private final ArchiveLook look;
    private final TimeText times;

    @FXML
    private TableView<Archive> table;

    @FXML
    private TableColumn<Archive, Archive> user;

    @FXML
    private TableColumn<Archive, Archive> created;

    @FXML
    private TableColumn<Archive, Archive> rows;

    @FXML
    private TableColumn<Archive, Archive> size;

    @FXML
    private TableColumn<Archive, Archive> verified;

    @FXML
    private TableColumn<Archive, Archive> state;

    @Inject
    ArchiveListController(ArchivesViewModel model, ArchiveText text, ArchiveLook look, TimeText times) {
        this.model = model;
        this.text = text;
        this.look = look;
        this.times = times;
    }

    @FXML
    private void initialize() {
        CellLook.node(user, TwoLines::new, (cell, archive) -> cell.show(archive.username(), text.history(archive)));
        CellLook.text(created, archive -> time(archive.createdAt()));
        CellLook.text(rows, archive -> Shown.plain(CountText.of(archive.rows())));
        CellLook.text(size, archive -> Shown.plain(ByteSize.text(archive.bytes())));
        CellLook.text(verified, archive -> time(archive.verifiedAt()));
        CellLook.node(state, AccountLook::badge, look::show);
        table.setItems(model.list().archives());
        table.setRowFactory(view -> new Row());
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.list().archives().addListener((ListChangeListener<Archive>) change -> reselect());
        model.selected().archiveProperty().subscribe(shown -> {
            if (shown == null) {
                table.getSelectionModel().clearSelection();
            }
        });
    }

    private Shown time(@Nullable Instant time) {
        return new Shown(times.ago(time), times.exact(time));
    }

    /** A line that is read anew is chosen anew; which is looked at already stays. */
    private void select(@Nullable Archive archive) {
        if (archive != null && !isShown(archive)) {
            model.select(archive);
        }
    }

    private boolean isShown(Archive archive) {
        var shown = model.selected().archiveProperty().get();
        return shown != null && shown.id().equals(archive.id());
    }

    private void reselect() {
        model.list().archives().stream()
                .filter(this::isShown)
                .findFirst()
                .ifPresent(archive -> table.getSelectionModel().select(archive));
    }

    /** Asks for more when a row near the end comes into view. */
    private final class Row extends TableRow<Archive> {
        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= 0 && index >= model.list().archives().size() - ROWS_AHEAD) {
                model.list().loadMore();
            }
        }
    }
}
