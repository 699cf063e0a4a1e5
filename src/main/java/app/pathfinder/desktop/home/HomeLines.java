package app.pathfinder.desktop.home;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.overview.RecentRecord;
import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.overview.UnfinishedRecord;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordLink;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.record.AgoText;
import app.pathfinder.desktop.record.DueLabel;
import app.pathfinder.desktop.record.DueText;
import app.pathfinder.desktop.record.ProgressMeter;
import app.pathfinder.desktop.record.RecordLook;
import jakarta.inject.Inject;
import java.util.UUID;
import javafx.scene.layout.HBox;

/** Makes the lines of the cards; each opens its record. */
final class HomeLines {
    private final RecordNavigator navigator;
    private final AgoText ago;
    private final DueText due;
    private final Messages messages;

    @Inject
    HomeLines(RecordNavigator navigator, AgoText ago, DueText due, Messages messages) {
        this.navigator = navigator;
        this.ago = ago;
        this.due = due;
        this.messages = messages;
    }

    HomeLine recent(RecentRecord item) {
        var hint = messages.text(
                item.isNew() ? "home.recent.added" : "home.recent.changed",
                messages.text(item.type().nameKey()),
                ago.of(item.changedAt()));
        return line(item.type(), item.id(), RecordLook.title(item.type(), item.title(), messages), hint);
    }

    HomeLine unfinished(UnfinishedRecord item) {
        var type = item.reason().type();
        var hint = messages.text(item.reason().textKey(), item.amount());
        return line(type, item.id(), RecordLook.title(type, item.title(), messages), hint);
    }

    HomeLine objective(Stored<Objective> item) {
        var content = item.content();
        var progress = new ProgressMeter(messages);
        progress.show(content.progress());
        var until = new DueLabel(due);
        until.showBriefly(content);
        var foot = new HBox(progress, until);
        foot.getStyleClass().add("objective-foot");
        var spoken = messages.text("objectives.progress.accessible", content.progress()) + ", " + due.of(content);
        return new HomeLine(
                RecordType.OBJECTIVE, content.title(), foot, spoken, () -> open(RecordType.OBJECTIVE, item.id()));
    }

    private HomeLine line(RecordType type, UUID id, String title, String hint) {
        return new HomeLine(type, title, hint, () -> open(type, id));
    }

    private void open(RecordType type, UUID id) {
        navigator.open(new RecordLink(type, id));
    }
}
