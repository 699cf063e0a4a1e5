package app.pathfinder.desktop.experiences;

import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What stands beside the list: the selected record, or the editor. */
public final class ExperienceSideController {
    private final ExperiencesViewModel model;

    @FXML
    private Node nothingSelected;

    @FXML
    private Node detail;

    @FXML
    private Node editor;

    @FXML
    private ExperienceEditorController editorController;

    @Inject
    ExperienceSideController(ExperiencesViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        var mode = model.detailModeProperty();
        Visibility.showWhen(nothingSelected, mode.isEqualTo(DetailMode.NOTHING));
        Visibility.showWhen(detail, mode.isEqualTo(DetailMode.READING));
        Visibility.showWhen(editor, mode.isEqualTo(DetailMode.EDITING));
    }

    void save() {
        editorController.save();
    }

    /** Escape leaves the editor wherever on the screen the keyboard is, unless somebody else needs it first. */
    void leaveByEscapeFrom(Node screen) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.editor().isOpen()) {
                event.consume();
                model.leaveEditor();
            }
        });
    }
}
