package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.TwoLines;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The list of jobs. */
public final class JobListController {
    private final JobsViewModel model;
    private final JobLook look;

    @FXML
    private TableView<JobRow> table;

    @FXML
    private TableColumn<JobRow, JobRow> job;

    @FXML
    private TableColumn<JobRow, JobRow> schedule;

    @FXML
    private TableColumn<JobRow, JobRow> last;

    @FXML
    private TableColumn<JobRow, JobRow> next;

    @Inject
    JobListController(JobsViewModel model, JobLook look) {
        this.model = model;
        this.look = look;
    }

    @FXML
    private void initialize() {
        CellLook.node(job, TwoLines::new, (cell, row) -> cell.show(row.name(), row.purpose()));
        CellLook.node(schedule, JobListController::quietLines, JobListController::showSchedule);
        CellLook.node(last, LastRunCell::new, (cell, row) -> cell.show(row, look));
        CellLook.node(next, NextRunCell::new, (cell, row) -> cell.show(row.next()));
        table.setItems(model.list().rows());
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.selectedProperty().subscribe(this::follow);
    }

    private static TwoLines quietLines() {
        var lines = new TwoLines();
        lines.getStyleClass().add("quiet");
        return lines;
    }

    private static void showSchedule(TwoLines cell, JobRow row) {
        cell.show(row.schedule().when(), row.schedule().zone());
    }

    private void select(@Nullable JobRow row) {
        if (row != null) {
            model.select(row);
        }
    }

    /** The table forgets the choice of a line that is drawn anew. */
    private void follow(@Nullable JobRow row) {
        if (row == null) {
            table.getSelectionModel().clearSelection();
            table.requestFocus();
        } else if (!row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
        }
    }
}
