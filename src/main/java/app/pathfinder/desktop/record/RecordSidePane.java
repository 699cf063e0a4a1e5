package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.Visibility;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What stands beside the list: the selected record, or the editor. */
public final class RecordSidePane extends StackPane {
    private final ObjectProperty<Node> detail = new SimpleObjectProperty<>(this, "detail");
    private final RecordEditorPane editor = new RecordEditorPane();

    public RecordSidePane() {
        getStyleClass().add("record-side");
    }

    /** The selected record, to be read. */
    public ObjectProperty<Node> detailProperty() {
        return detail;
    }

    public Node getDetail() {
        return detail.get();
    }

    public void setDetail(Node node) {
        detail.set(node);
    }

    /** The form of the editor. */
    public Node getForm() {
        return editor.getForm();
    }

    public void setForm(Node node) {
        editor.setForm(node);
    }

    /** Shows what a screen has selected or edits; once. */
    void show(RecordScreenModel<?, ?, ?, ?> screen, RecordForm form, Messages messages, UiThread ui) {
        var nothing = RecordMainPane.words(
                messages,
                RecordMainPane.icon("fth-mouse-pointer"),
                screen.area() + ".unselected.title",
                screen.area() + ".unselected.text");
        var mode = screen.detailModeProperty();
        Visibility.showWhen(nothing, mode.isEqualTo(DetailMode.NOTHING));
        Visibility.showWhen(getDetail(), mode.isEqualTo(DetailMode.READING));
        Visibility.showWhen(editor, mode.isEqualTo(DetailMode.EDITING));
        editor.show(screen, form, screen.area(), messages, ui);
        getChildren().setAll(nothing, getDetail(), editor);
    }

    /** Saves, and goes to the first field that is not right. */
    void save() {
        editor.save();
    }
}
