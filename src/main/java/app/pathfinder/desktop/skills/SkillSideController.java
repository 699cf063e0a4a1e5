package app.pathfinder.desktop.skills;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.DetailMode;
import app.pathfinder.desktop.record.RecordEditorPane;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** What stands beside the list: the selected skill, or the editor. */
public final class SkillSideController {
    private final SkillsViewModel model;
    private final Messages messages;
    private final UiThread ui;

    @FXML
    private Node nothingSelected;

    @FXML
    private Node detail;

    @FXML
    private RecordEditorPane editor;

    @FXML
    private SkillFormController formController;

    @Inject
    SkillSideController(SkillsViewModel model, Messages messages, UiThread ui) {
        this.model = model;
        this.messages = messages;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var mode = model.detailModeProperty();
        Visibility.showWhen(nothingSelected, mode.isEqualTo(DetailMode.NOTHING));
        Visibility.showWhen(detail, mode.isEqualTo(DetailMode.READING));
        Visibility.showWhen(editor, mode.isEqualTo(DetailMode.EDITING));
        editor.show(model, formController, "skills", messages, ui);
    }

    void save() {
        editor.save();
    }
}
