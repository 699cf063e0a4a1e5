package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the person can do when somebody else changed or deleted the record that is being edited. */
final class ConflictPane extends StackPane {
    private static final double NAME_PERCENT = 22;
    private static final double VERSION_PERCENT = 39;

    private final RecordScreenModel<?, ?, ?, ?> screen;
    private final RecordEditorModel<?, ?, ?> model;
    private final Messages messages;
    private final GridPane comparison = new GridPane();

    ConflictPane(RecordScreenModel<?, ?, ?, ?> screen, Messages messages) {
        this.screen = screen;
        this.model = screen.editor();
        this.messages = messages;
        getStyleClass().add("conflict");
        var stale = stale();
        var gone = gone();
        getChildren().setAll(stale, gone);
        var isStale = model.stateProperty().isEqualTo(EditorState.STALE);
        var isGone = model.stateProperty().isEqualTo(EditorState.GONE);
        Visibility.showWhen(this, isStale.or(isGone));
        Visibility.showWhen(stale, isStale);
        Visibility.showWhen(gone, isGone);
        model.differences().addListener((InvalidationListener) change -> compare());
    }

    private Node stale() {
        comparison.getStyleClass().add("conflict-comparison");
        comparison
                .getColumnConstraints()
                .setAll(column(NAME_PERCENT), column(VERSION_PERCENT), column(VERSION_PERCENT));
        var scroll = new ScrollPane(comparison);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "conflict-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return content(
                "record.conflict.stale",
                scroll,
                actions(
                        button("loadNewer", "record.conflict.load", model::loadNewer),
                        button("saveMine", "record.conflict.overwrite", model::saveOverNewer)));
    }

    private Node gone() {
        var gone = content(
                "record.conflict.gone",
                actions(
                        button("discard", "record.conflict.discard", screen::discardChanges),
                        button("saveAsNew", "record.conflict.as-new", model::saveAsNew)));
        gone.setMaxHeight(USE_PREF_SIZE);
        setAlignment(gone, Pos.TOP_CENTER);
        return gone;
    }

    private VBox content(String key, Node... rest) {
        var title = wrapped(key + ".title", "conflict-title");
        var content = new VBox(title, wrapped(key + ".text", "conflict-text"));
        content.getChildren().addAll(rest);
        content.getStyleClass().add("conflict-content");
        return content;
    }

    private Label wrapped(String key, String styleClass) {
        var label = text(messages.text(key), styleClass);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static HBox actions(Button... buttons) {
        var actions = new HBox(buttons);
        actions.getStyleClass().add("actions");
        return actions;
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static ColumnConstraints column(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private void compare() {
        comparison.getChildren().clear();
        comparison.addRow(
                0,
                text("", "hint"),
                text(messages.text("record.conflict.theirs"), "hint"),
                text(messages.text("record.conflict.mine"), "hint"));
        for (var difference : model.differences()) {
            comparison.addRow(
                    comparison.getRowCount(),
                    text(messages.text(difference.field().labelKey()), "muted"),
                    text(orNothing(difference.theirsFromThere()), "theirs"),
                    text(orNothing(difference.mineFromThere()), "mine"));
        }
    }

    private static Label text(String value, String styleClass) {
        var label = new Label(value);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private String orNothing(String value) {
        return value.isEmpty() ? messages.text("record.conflict.nothing") : value;
    }
}
