package app.pathfinder.desktop.admin.tables;

import app.pathfinder.core.monitoring.GatherResult;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** How far the gathering of statistics is, with a way to end it. */
public final class GatherController {
    private final TableStatisticsViewModel model;

    @FXML
    private Node root;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label text;

    @Inject
    GatherController(TableStatisticsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Visibility.showWhen(root, model.gatheringProperty().isNotNull());
        model.gatheringProperty().subscribe(this::follow);
    }

    private void follow(@Nullable RunningWork<GatherResult> gathering) {
        bar.progressProperty().unbind();
        text.textProperty().unbind();
        if (gathering != null) {
            bar.progressProperty().bind(gathering.progressProperty());
            text.textProperty().bind(gathering.textProperty());
        }
    }

    @FXML
    private void cancel() {
        model.cancelGathering();
    }
}
