package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.AccountLook;
import jakarta.inject.Inject;
import javafx.scene.control.Label;

/** How the states of archives look. JavaFX thread. */
final class ArchiveLook {
    private final Messages messages;

    @Inject
    ArchiveLook(Messages messages) {
        this.messages = messages;
    }

    void show(Label badge, Archive archive) {
        if (archive.damagedSince() != null) {
            AccountLook.show(badge, messages.text("admin-archives.state.damaged"), "danger");
        } else if (archive.restoredAt() != null) {
            AccountLook.show(badge, messages.text("admin-archives.state.restored"), "accent");
        } else {
            AccountLook.show(badge, messages.text("admin-archives.state.intact"), "success");
        }
    }
}
