package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list, or what there is to say when it is empty or could not be read. */
@DefaultProperty("content")
public final class RecordMainPane extends StackPane {
    private final ObjectProperty<Node> content = new SimpleObjectProperty<>(this, "content");
    private final FontIcon emptyIcon = icon(Feather.INBOX.getDescription());

    public RecordMainPane() {
        getStyleClass().add("record-main");
    }

    /** The list. */
    public ObjectProperty<Node> contentProperty() {
        return content;
    }

    public Node getContent() {
        return content.get();
    }

    public void setContent(Node node) {
        content.set(node);
    }

    /** What stands above the words when there is no record yet. */
    public String getEmptyIcon() {
        return emptyIcon.getIconLiteral();
    }

    public void setEmptyIcon(String literal) {
        emptyIcon.setIconLiteral(literal);
    }

    /** Shows what a screen lists; once. */
    void show(RecordScreenModel<?, ?, ?, ?> screen, Runnable clearFilter, Messages messages) {
        var first = button(messages, screen.area() + ".empty.action", screen::create);
        first.getStyleClass().add("accent");
        var plus = new FontIcon(Feather.PLUS);
        plus.getStyleClass().add("small-icon");
        first.setGraphic(plus);
        var clear = button(messages, "record.not-found.action", clearFilter);
        clear.setId("clear");
        var retry = button(messages, "record.failed.retry", screen::refresh);
        retry.setId("retry");
        var empty = words(messages, emptyIcon, screen.area() + ".empty.title", screen.area() + ".empty.text", first);
        var nothing =
                words(messages, icon("fth-search"), "record.not-found.title", screen.area() + ".not-found.text", clear);
        var failed = words(messages, icon("fth-cloud-off"), "record.failed.title", "record.failed.text", retry);
        var state = screen.listStateProperty();
        Visibility.showWhen(getContent(), state.isEqualTo(ListState.FILLED).or(state.isEqualTo(ListState.LOADING)));
        Visibility.showWhen(empty, state.isEqualTo(ListState.NOTHING_YET));
        Visibility.showWhen(nothing, state.isEqualTo(ListState.NOTHING_FOUND));
        Visibility.showWhen(failed, state.isEqualTo(ListState.FAILED));
        getChildren().setAll(getContent(), empty, nothing, failed);
    }

    static VBox words(Messages messages, FontIcon icon, String titleKey, String textKey, Node... rest) {
        var title = new Label(messages.text(titleKey));
        title.getStyleClass().add("section-title");
        var text = new Label(messages.text(textKey));
        text.getStyleClass().addAll("muted", "empty-text");
        text.setWrapText(true);
        var words = new VBox(icon, title, text);
        words.getChildren().addAll(rest);
        words.getStyleClass().add("empty-state");
        return words;
    }

    static FontIcon icon(String literal) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().add("large-icon");
        return icon;
    }

    private static Button button(Messages messages, String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
