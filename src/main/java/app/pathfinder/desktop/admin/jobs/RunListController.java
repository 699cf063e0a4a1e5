package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.ListState;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** The runs of the selected job. */
public final class RunListController {
    private final JobHistoryModel model;
    private final JobLook look;
    private final Messages messages;

    @FXML
    private Label problem;

    @FXML
    private ListView<RunRow> runs;

    @FXML
    private Label placeholder;

    @FXML
    private Button more;

    @Inject
    RunListController(JobHistoryModel model, JobLook look, Messages messages) {
        this.model = model;
        this.look = look;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        runs.setItems(model.rows());
        runs.setCellFactory(list -> new RunCell(look));
        Visibility.showText(problem, model.problemProperty());
        Visibility.showWhen(more, model.hasMoreProperty());
        model.stateProperty().subscribe(this::say);
    }

    private void say(ListState state) {
        placeholder.setText(
                switch (state) {
                    case LOADING -> messages.text("admin-jobs.work.history");
                    case NONE_FOUND -> messages.text("admin-jobs.runs.none");
                    case FILLED, FAILED -> "";
                });
    }

    /** The keyboard goes on at the first run that is new. */
    @FXML
    private void more() {
        var before = runs.getItems().size();
        model.loadMore();
        runs.requestFocus();
        runs.getFocusModel().focus(before - 1);
    }
}
