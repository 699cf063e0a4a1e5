package app.pathfinder.desktop.conversations;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.RecordTimes;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One conversation in the list: what it is called, when something was said last, and how it began. */
final class ConversationCell extends ListCell<Stored<Conversation>> {
    private final ConversationKind kind;
    private final Messages messages;
    private final IntConsumer shown;
    private final Label title = new Label();
    private final Label when = new Label();
    private final Label beginning = new Label();
    private final FontIcon pinned = new FontIcon(Feather.BOOKMARK);
    private final VBox content;

    /** @param shown is told the place of each conversation that comes into view */
    ConversationCell(ConversationKind kind, Messages messages, IntConsumer shown) {
        this.kind = kind;
        this.messages = messages;
        this.shown = shown;
        title.getStyleClass().add("record-title");
        when.getStyleClass().add("hint");
        when.setMinWidth(USE_PREF_SIZE);
        beginning.getStyleClass().add("muted");
        pinned.getStyleClass().addAll("small-icon", "pinned-icon");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, pinned, when);
        head.getStyleClass().add("record-head");
        content = new VBox(head, beginning);
        content.getStyleClass().add("record-texts");
        getStyleClass().add("record-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Stored<Conversation> item, boolean empty) {
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

    private void show(Stored<Conversation> item) {
        title.setText(kind.title(item));
        when.setText(RecordTimes.shortly(ConversationKind.at(item)));
        beginning.setText(beginning(item.content()));
        Visibility.show(pinned, item.content().pinned());
        setAccessibleText(title.getText() + ", " + when.getText() + ", " + beginning.getText()
                + (item.content().pinned() ? ", " + messages.text("conversations.pinned") : ""));
    }

    private String beginning(Conversation conversation) {
        var line = ConversationKind.beginning(conversation);
        var count = messages.text("conversations.messages", conversation.messageCount());
        return line.isEmpty() ? count : count + " · " + line;
    }
}
