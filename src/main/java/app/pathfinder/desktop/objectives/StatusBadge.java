package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.text.Messages;
import java.util.List;
import javafx.scene.control.Label;

/** How an objective stands, as a word in its colour. */
final class StatusBadge extends Label {
    private final Messages messages;

    StatusBadge(Messages messages) {
        this.messages = messages;
        setMinWidth(USE_PREF_SIZE);
    }

    void show(ObjectiveStatus status) {
        setText(messages.text(status.nameKey()));
        getStyleClass().setAll(List.of("label", "objective-badge", StatusStyle.styleClass(status)));
    }
}
