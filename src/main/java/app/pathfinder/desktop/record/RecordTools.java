package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import jakarta.inject.Inject;

/** What the models of every kind of record work with. */
public record RecordTools(
        BackgroundWork background,
        ErrorPresenter errors,
        Notifications notifications,
        UnsavedChangesPrompt prompt,
        Messages messages) {
    @Inject
    public RecordTools {}
}
