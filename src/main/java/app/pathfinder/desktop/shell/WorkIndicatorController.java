package app.pathfinder.desktop.shell;

import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** The line below the screen that tells what runs in the background and cancels it. */
public final class WorkIndicatorController {
    private final WorkIndicatorViewModel model;

    @FXML
    private HBox root;

    @FXML
    private Label text;

    @FXML
    private ProgressBar progress;

    @Inject
    WorkIndicatorController(WorkIndicatorViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        Visibility.showWhen(root, model.textProperty().isNotEmpty());
        text.textProperty().bind(model.textProperty());
        progress.progressProperty().bind(model.progressProperty());
    }

    @FXML
    void cancel() {
        model.cancel();
    }
}
