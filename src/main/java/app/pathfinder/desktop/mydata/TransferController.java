package app.pathfinder.desktop.mydata;

import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.mydata.ImportModel.Stage;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Records come in here, by a file that is chosen or dropped, and go out. What a file would do has a controller of its own. */
public final class TransferController {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final ImportModel model;
    private final ExportModel exports;

    @FXML
    private Node root;

    @FXML
    private Node start;

    @FXML
    private Node dropZone;

    @FXML
    private Label problem;

    @FXML
    private Node working;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private Node plan;

    @FXML
    private Node exporting;

    @FXML
    private Button export;

    @Inject
    TransferController(ImportModel model, ExportModel exports) {
        this.model = model;
        this.exports = exports;
    }

    @FXML
    private void initialize() {
        var stage = model.stageProperty();
        Visibility.showWhen(start, stage.isEqualTo(Stage.CHOOSING));
        Visibility.showWhen(working, stage.isEqualTo(Stage.WORKING));
        Visibility.showWhen(plan, stage.isEqualTo(Stage.PLANNED).or(stage.isEqualTo(Stage.DONE)));
        // What a file would do needs the room.
        Visibility.showWhen(exporting, stage.isEqualTo(Stage.CHOOSING));
        Visibility.showText(problem, model.problemProperty());
        export.disableProperty().bind(Bindings.isNotNull(exports.runningProperty()));
        model.runningProperty().subscribe(this::follow);
        root.setOnDragOver(this::over);
        root.setOnDragExited(event -> dropZone.pseudoClassStateChanged(OVER, false));
        root.setOnDragDropped(this::dropped);
    }

    private void follow(@Nullable RunningWork<?> running) {
        bar.progressProperty().unbind();
        text.textProperty().unbind();
        if (running != null) {
            title.setText(running.title());
            bar.progressProperty().bind(running.progressProperty());
            text.textProperty().bind(running.textProperty());
        }
    }

    private void over(DragEvent event) {
        if (onlyFile(event.getDragboard()).isPresent() && model.stageProperty().get() != Stage.WORKING) {
            event.acceptTransferModes(TransferMode.COPY);
            dropZone.pseudoClassStateChanged(OVER, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var file = onlyFile(event.getDragboard());
        event.setDropCompleted(file.isPresent());
        event.consume();
        file.map(File::toPath).ifPresent(model::read);
    }

    private static Optional<File> onlyFile(Dragboard board) {
        return board.hasFiles() && board.getFiles().size() == 1
                ? Optional.of(board.getFiles().getFirst())
                : Optional.empty();
    }

    @FXML
    private void choose() {
        model.chooseFile();
    }

    @FXML
    private void saveTemplate() {
        model.saveTemplate();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void export() {
        exports.export();
    }
}
