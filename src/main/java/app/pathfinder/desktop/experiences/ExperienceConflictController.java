package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** What the person can do when somebody else changed or deleted the record that is being edited. */
public final class ExperienceConflictController {
    private final ExperienceEditorViewModel model;
    private final ExperiencesViewModel screen;
    private final Messages messages;
    private final ObservableList<FieldDifference> differences;

    @FXML
    private Node root;

    @FXML
    private Node stale;

    @FXML
    private Node gone;

    @FXML
    private GridPane comparison;

    @Inject
    ExperienceConflictController(ExperienceEditorViewModel model, ExperiencesViewModel screen, Messages messages) {
        this.model = model;
        this.screen = screen;
        this.messages = messages;
        this.differences = model.differences();
    }

    @FXML
    void initialize() {
        var isStale = model.stateProperty().isEqualTo(EditorState.STALE);
        var isGone = model.stateProperty().isEqualTo(EditorState.GONE);
        Visibility.showWhen(root, isStale.or(isGone));
        Visibility.showWhen(stale, isStale);
        Visibility.showWhen(gone, isGone);
        differences.addListener((InvalidationListener) change -> compare());
    }

    @FXML
    void loadNewer() {
        model.loadNewer();
    }

    @FXML
    void saveMine() {
        model.saveOverNewer();
    }

    @FXML
    void saveAsNew() {
        model.saveAsNew();
    }

    @FXML
    void discard() {
        screen.discardChanges();
    }

    private void compare() {
        comparison.getChildren().clear();
        comparison.addRow(0, head(""), head("experiences.conflict.theirs"), head("experiences.conflict.mine"));
        for (var difference : differences) {
            comparison.addRow(
                    comparison.getRowCount(),
                    text(messages.text(difference.field().labelKey()), "muted"),
                    text(value(difference.field(), difference.theirsFromThere()), "theirs"),
                    text(value(difference.field(), difference.mineFromThere()), "mine"));
        }
    }

    private Label head(String key) {
        return text(key.isEmpty() ? "" : messages.text(key), "hint");
    }

    private static Label text(String value, String styleClass) {
        var label = new Label(value);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private String value(ExperienceField field, String stored) {
        if (stored.isEmpty()) {
            return messages.text("experiences.conflict.nothing");
        }
        if (field == ExperienceField.TYPE) {
            return messages.text(
                    ExperienceType.ofCode(stored.toLowerCase(Locale.ROOT)).nameKey());
        }
        return stored;
    }
}
