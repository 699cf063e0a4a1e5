package app.pathfinder.desktop.record;

import app.pathfinder.desktop.common.Visibility;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A control with its name above it and what is wrong with it below. */
@DefaultProperty("content")
public final class FormField extends VBox {
    private final Label name = new Label();
    private final Label hint = new Label();
    private final Label error = new Label();
    private final HBox head = new HBox(name, space(), hint);
    private final ObjectProperty<Node> content = new SimpleObjectProperty<>(this, "content");

    public FormField() {
        getStyleClass().add("field");
        name.getStyleClass().add("field-label");
        hint.getStyleClass().add("hint");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        Visibility.showWhen(error, error.textProperty().isNotEmpty());
        head.getStyleClass().add("field-head");
        getChildren().setAll(head, error);
        content.subscribe((before, now) -> replace(before, now));
    }

    public ObjectProperty<Node> contentProperty() {
        return content;
    }

    public Node getContent() {
        return content.get();
    }

    public void setContent(Node node) {
        content.set(node);
    }

    public StringProperty textProperty() {
        return name.textProperty();
    }

    public String getText() {
        return name.getText();
    }

    public void setText(String text) {
        name.setText(text);
    }

    /** What stands to the right of the name: that the field is optional, or how full it is. */
    public StringProperty hintProperty() {
        return hint.textProperty();
    }

    public String getHint() {
        return hint.getText();
    }

    public void setHint(String text) {
        hint.setText(text);
    }

    public Node getAside() {
        return head.getChildren().getLast();
    }

    /** A small control that belongs to this one and stands to the right of the name. */
    public void setAside(Node node) {
        head.getChildren().setAll(name, space(), node);
    }

    /** What is wrong; empty if nothing is. */
    public StringProperty errorProperty() {
        return error.textProperty();
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void replace(Node before, Node now) {
        getChildren().remove(before);
        getChildren().add(1, now);
        name.setLabelFor(now);
        now.accessibleTextProperty().bind(name.textProperty());
        Visibility.markFault(now, error.textProperty());
    }
}
