package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.AccessEntry;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;

/** Lines of the audit trail in words that their person understands. Immutable. */
final class LookWords {
    private final Messages messages;

    @Inject
    LookWords(Messages messages) {
        this.messages = messages;
    }

    /** Who it was. */
    String who(AccessEntry entry) {
        if (entry.byMe()) {
            return messages.text("mydata.looks.me");
        }
        return Objects.requireNonNullElseGet(entry.actorName(), () -> messages.text("mydata.looks.program"));
    }

    /** What they did, such as {@code Read an experience}. */
    String what(AccessEntry entry) {
        var action = text("mydata.action.", entry.action());
        var resource = entry.resourceType() == null ? "" : text("mydata.resource.", entry.resourceType());
        var done = resource.isEmpty() ? action : messages.text("mydata.looks.what", action, resource);
        return entry.success() ? done : messages.text("mydata.looks.refused", done);
    }

    /** The words for a name, or the name itself if a newer version wrote it. */
    private String text(String area, String name) {
        var key = area + name.toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.containsKey(key)
                ? messages.getString(key)
                : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** From which computer. */
    String where(AccessEntry entry) {
        return Objects.requireNonNullElse(entry.ipAddress(), "");
    }
}
