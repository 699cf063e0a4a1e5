package app.pathfinder.desktop.conversations;

import app.pathfinder.desktop.conversations.MessageSearchModel.Found;
import app.pathfinder.desktop.record.RecordTimes;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What a search found: in which conversation, when, and the words around what was searched for. */
final class FoundCell extends ListCell<Found> {
    private final IntConsumer shown;
    private final Label title = new Label();
    private final Label when = new Label();
    private final TextFlow excerpt = new TextFlow();
    private final VBox content;

    FoundCell(IntConsumer shown) {
        this.shown = shown;
        title.getStyleClass().add("record-title");
        when.getStyleClass().add("hint");
        when.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, when);
        head.getStyleClass().add("record-head");
        excerpt.getStyleClass().add("excerpt");
        content = new VBox(head, excerpt);
        content.getStyleClass().add("record-texts");
        getStyleClass().add("record-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Found item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(item);
            setGraphic(content);
            shown.accept(getIndex());
        }
    }

    private void show(Found item) {
        title.setText(item.title());
        when.setText(RecordTimes.shortly(item.at()));
        excerpt.getChildren()
                .setAll(item.excerpt().parts().stream().map(FoundCell::text).toList());
        setAccessibleText(item.title() + ", " + when.getText() + ", "
                + item.excerpt().parts().stream().map(ExcerptText.Part::text).collect(Collectors.joining()));
    }

    private static Text text(ExcerptText.Part part) {
        var text = new Text(part.text());
        text.getStyleClass().add(part.found() ? "excerpt-found" : "excerpt-text");
        return text;
    }
}
