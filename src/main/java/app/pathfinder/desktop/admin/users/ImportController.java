package app.pathfinder.desktop.admin.users;

import app.pathfinder.desktop.admin.users.ImportViewModel.Stage;
import app.pathfinder.desktop.admin.users.UsersViewModel.Side;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** The import of users: a file is chosen or dropped here; what follows has controllers of its own. */
public final class ImportController {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final UsersViewModel screen;
    private final ImportViewModel model;

    @FXML
    private Node root;

    @FXML
    private Node dropZone;

    @FXML
    private Button choose;

    @FXML
    private Node checking;

    @FXML
    private Label problem;

    @FXML
    private Node check;

    @FXML
    private Node run;

    @Inject
    ImportController(UsersViewModel screen) {
        this.screen = screen;
        this.model = screen.imports();
    }

    @FXML
    private void initialize() {
        var stage = model.stageProperty();
        Visibility.showWhen(dropZone, stage.isEqualTo(Stage.CHOOSING).or(stage.isEqualTo(Stage.CHECKING)));
        Visibility.showWhen(checking, stage.isEqualTo(Stage.CHECKING));
        Visibility.showWhen(check, stage.isEqualTo(Stage.CHECKED));
        Visibility.showWhen(run, stage.isEqualTo(Stage.MAKING));
        Visibility.showText(problem, model.problemProperty());
        root.setOnDragOver(this::over);
        root.setOnDragExited(event -> dropZone.pseudoClassStateChanged(OVER, false));
        root.setOnDragDropped(this::dropped);
        screen.sideProperty().subscribe(side -> {
            if (side == Side.IMPORT) {
                Focus.to(choose);
            }
        });
    }

    private void over(DragEvent event) {
        if (onlyFile(event.getDragboard()).isPresent() && model.stageProperty().get() != Stage.MAKING) {
            event.acceptTransferModes(TransferMode.COPY);
            dropZone.pseudoClassStateChanged(OVER, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var file = onlyFile(event.getDragboard());
        event.setDropCompleted(file.isPresent());
        event.consume();
        file.map(File::toPath).ifPresent(model::check);
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
    private void close() {
        screen.closeImport();
    }
}
