package app.pathfinder.desktop.conversations;

import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.common.UiThread;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of messages in step with its model without moving what the person reads: older messages come in above
 * it, and only who reads the end is taken along to new ones.
 */
final class MessageListView {
    /** So many messages before either end the next page is asked for. */
    private static final int AHEAD = 15;

    /** Whoever is this near the end reads the end. */
    private static final double NEAR_END = 24;

    private final ListView<Stored<Message>> list;
    private final ThreadModel model;
    private final UiThread ui;
    private final ObservableList<Stored<Message>> shown = FXCollections.observableArrayList();

    /** Whether it will be looked soon where the reader is. */
    private boolean isReadingOn;

    /** Where the reader is: the first message that they see, and where its top is, at or above the edge. */
    private record Anchor(int index, double top) {}

    MessageListView(ListView<Stored<Message>> list, ThreadModel model, UiThread ui) {
        this.list = list;
        this.model = model;
        this.ui = ui;
        list.setItems(shown);
        list.skinProperty().subscribe(this::watchPosition);
        model.items().addListener(this::follow);
        model.revealedProperty().subscribe(id -> {
            if (id != null) {
                ui.execute(() -> reveal(id));
            }
        });
    }

    /** The message at this place may have come into view; a layout passes through places that nobody ever sees. */
    void cellShown(int place) {
        if (place < AHEAD || place >= shown.size() - AHEAD) {
            readOnSoon();
        }
    }

    /** A cell that comes into view again unchanged does not say so, but the position does. */
    private void watchPosition() {
        var flow = flow();
        if (flow != null) {
            flow.positionProperty().subscribe(position -> readOnSoon());
        }
    }

    private void readOnSoon() {
        if (!isReadingOn) {
            isReadingOn = true;
            ui.execute(this::readOn);
        }
    }

    /** Where the reader is by now decides: otherwise each page would at once ask for the one before it. */
    private void readOn() {
        isReadingOn = false;
        // A position that was just set has not moved the cells yet.
        list.layout();
        var flow = flow();
        var first = flow == null ? null : flow.getFirstVisibleCell();
        var last = flow == null ? null : flow.getLastVisibleCell();
        if (first != null && first.getIndex() < AHEAD) {
            model.loadOlder();
        }
        if (last != null && last.getIndex() >= shown.size() - AHEAD) {
            model.loadNewer();
        }
    }

    private void follow(Change<? extends Stored<Message>> change) {
        var atEnd = isAtEnd();
        while (change.next()) {
            if (isAbove(change)) {
                addAbove(change);
            } else if (change.wasReplaced() && change.getRemovedSize() == change.getAddedSize()) {
                replace(change);
            } else if (isAtEnd(change)) {
                shown.addAll(change.getAddedSubList());
                atEnd = atEnd || change.getAddedSubList().stream().anyMatch(MessageListView::isOwn);
            } else {
                shown.setAll(change.getList());
                atEnd = true;
            }
        }
        if (atEnd) {
            scrollToEnd();
        }
    }

    private boolean isAbove(Change<? extends Stored<Message>> change) {
        return change.wasAdded() && !change.wasRemoved() && change.getFrom() == 0 && !shown.isEmpty();
    }

    private boolean isAtEnd(Change<? extends Stored<Message>> change) {
        return change.wasAdded() && !change.wasRemoved() && change.getFrom() == shown.size() && !shown.isEmpty();
    }

    /** Who says something wants to see it. */
    private static boolean isOwn(Stored<Message> message) {
        return message.content().role() == MessageRole.USER;
    }

    /** The reader keeps their line where it is; what was added above it has no exact height before the next layout. */
    private void addAbove(Change<? extends Stored<Message>> change) {
        var anchor = anchor();
        shown.addAll(0, change.getAddedSubList());
        if (anchor != null) {
            var moved = new Anchor(anchor.index + change.getAddedSize(), anchor.top);
            list.scrollTo(moved.index);
            put(moved);
            ui.execute(() -> put(moved));
        }
    }

    private void put(Anchor anchor) {
        list.layout();
        var flow = flow();
        if (flow != null && anchor.index < shown.size()) {
            flow.scrollPixels(flow.getCell(anchor.index).getLayoutY() - anchor.top);
        }
    }

    private void replace(Change<? extends Stored<Message>> change) {
        for (var place = change.getFrom(); place < change.getTo(); place++) {
            shown.set(place, change.getList().get(place));
        }
    }

    private void reveal(UUID id) {
        for (var place = 0; place < shown.size(); place++) {
            if (shown.get(place).id().equals(id)) {
                list.getSelectionModel().select(place);
                list.scrollTo(Math.max(0, place - 1));
                return;
            }
        }
    }

    /** After the next layout too, because what is new has no height before. */
    private void scrollToEnd() {
        jumpToEnd();
        ui.execute(this::jumpToEnd);
    }

    private void jumpToEnd() {
        if (!shown.isEmpty() && model.revealedProperty().get() == null) {
            list.scrollTo(shown.size() - 1);
            list.layout();
            var flow = flow();
            if (flow != null) {
                flow.setPosition(1);
            }
        }
    }

    private boolean isAtEnd() {
        var flow = flow();
        var last = flow == null ? null : flow.getLastVisibleCell();
        return flow == null
                || last == null
                || (last.getIndex() >= shown.size() - 1
                        && last.getLayoutY() + last.getHeight() - flow.getHeight() < NEAR_END);
    }

    private @Nullable Anchor anchor() {
        var flow = flow();
        var first = flow == null ? null : flow.getFirstVisibleCell();
        return first == null ? null : new Anchor(first.getIndex(), first.getLayoutY());
    }

    private @Nullable VirtualFlow<IndexedCell<?>> flow() {
        @SuppressWarnings("unchecked") // the only kind of flow that the skin of a list has
        var flow = (VirtualFlow<IndexedCell<?>>) list.lookup(".virtual-flow");
        return flow;
    }
}
