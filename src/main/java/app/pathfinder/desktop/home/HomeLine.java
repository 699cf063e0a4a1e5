package app.pathfinder.desktop.home;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.desktop.record.RecordLook;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A record in a card of the home screen: what it is, what there is to say of it; pressing it opens it. */
final class HomeLine extends Button {
    HomeLine(RecordType type, String title, String hint, Runnable open) {
        this(type, title, label(hint, "hint"), hint, open);
    }

    HomeLine(RecordType type, String title, Node below, String spoken, Runnable open) {
        var tile = new StackPane(new FontIcon(RecordLook.icon(type)));
        tile.getStyleClass().setAll("record-tile", RecordLook.styleClass(type));
        var texts = new VBox(label(title, "record-title"), below);
        texts.getStyleClass().add("record-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        var content = new HBox(tile, texts);
        content.getStyleClass().add("record-cell-content");
        getStyleClass().setAll("home-line");
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        // takes the width of the card instead of asking for that of its longest text
        setMinWidth(0);
        setPrefWidth(0);
        content.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
                        widthProperty(),
                        insetsProperty()));
        setAccessibleText(String.join(", ", title, spoken));
        setTooltip(new Tooltip(title));
        setOnAction(event -> open.run());
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
