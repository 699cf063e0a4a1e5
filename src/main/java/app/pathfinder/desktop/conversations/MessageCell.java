package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.AssistantNote.Proposed;
import app.pathfinder.core.assistant.NoteText;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.RecordTimes;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One message: what the person said on the right, what the assistant said on the left, and between them in small what
 * the program wrote down. A draft is a card of its own.
 */
final class MessageCell extends ListCell<Stored<Message>> {
    /** A message fills at most so much of the width, so that one sees who speaks. */
    private static final double SHARE = 0.8;

    /** Room for the scroll bar, which comes and goes. */
    private static final double SCROLL_BAR = 18;

    /** More of one message is never shown, because laying it out would stop the window; an export has all of it. */
    private static final int MOST_SHOWN = 20_000;

    private final Messages messages;
    private final IntConsumer shown;
    private final Function<Proposed, DraftCard> cards;
    private final Label text = new Label();
    private final Label foot = new Label();
    private final VBox bubble = new VBox(text, foot);
    private final HBox row = new HBox(bubble);

    /**
     * @param shown is told the place of each message that comes into view
     */
    MessageCell(Messages messages, IntConsumer shown, Function<Proposed, DraftCard> cards) {
        this.messages = messages;
        this.shown = shown;
        this.cards = cards;
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        foot.getStyleClass().add("message-foot");
        row.getStyleClass().add("message-row");
        getStyleClass().add("message-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Stored<Message> item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(item);
            setGraphic(row);
            shown.accept(getIndex());
        }
    }

    private void show(Stored<Message> item) {
        var message = item.content();
        var readable = NoteText.readable(message);
        var proposed = NoteText.read(message).filter(Proposed.class::isInstance).map(Proposed.class::cast);
        if (proposed.isPresent()) {
            row.getChildren().setAll(cards.apply(proposed.get()));
            row.setAlignment(Pos.CENTER_LEFT);
        } else {
            bubble.getStyleClass()
                    .setAll(
                            "bubble",
                            "bubble-" + message.role().code(),
                            "message-" + message.state().code());
            row.setAlignment(place(message.role()));
            text.setText(cut(readable));
            foot.setText(foot(item));
            Visibility.show(foot, message.role() != MessageRole.SYSTEM);
            bubble.getChildren().setAll(text, foot);
            row.getChildren().setAll(bubble);
        }
        setAccessibleText(messages.text(message.role().nameKey()) + ": " + cut(readable) + ", " + foot(item));
    }

    private String cut(String content) {
        return content.length() <= MOST_SHOWN
                ? content
                : content.substring(0, MOST_SHOWN) + "…\n\n" + messages.text("conversations.cut");
    }

    private String foot(Stored<Message> item) {
        var when = RecordTimes.exactly(item.createdAt());
        var state = item.content().state();
        return state == MessageState.COMPLETE ? when : when + " · " + messages.text(state.nameKey());
    }

    private static Pos place(MessageRole role) {
        return switch (role) {
            case USER -> Pos.CENTER_RIGHT;
            case ASSISTANT -> Pos.CENTER_LEFT;
            case SYSTEM -> Pos.CENTER;
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        limit();
        return snappedTopInset() + row.prefHeight(available()) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            limit();
            row.resizeRelocate(snappedLeftInset(), snappedTopInset(), available(), row.prefHeight(available()));
        }
    }

    private void limit() {
        var most = Math.floor(available() * SHARE);
        row.getChildren().forEach(child -> {
            if (child instanceof Region region && region.getMaxWidth() != most) {
                region.setMaxWidth(most);
            }
        });
    }

    private double available() {
        var list = getListView();
        var width = list == null ? getWidth() : list.getWidth() - SCROLL_BAR;
        return Math.max(100, width - snappedLeftInset() - snappedRightInset());
    }
}
