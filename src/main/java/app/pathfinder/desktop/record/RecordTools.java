package app.pathfinder.desktop.record;

import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.common.UiTimers;
import jakarta.inject.Inject;

/** What the models of every kind of record work with. */
public record RecordTools(
        BackgroundWork background,
        ErrorPresenter errors,
        Notifications notifications,
        UnsavedChangesPrompt prompt,
        Messages messages,
        Drafts drafts,
        UiTimers timers) {
    @Inject
    public RecordTools {}

    /** The same without drafts. */
    public RecordTools(
            BackgroundWork background,
            ErrorPresenter errors,
            Notifications notifications,
            UnsavedChangesPrompt prompt,
            Messages messages) {
        this(background, errors, notifications, prompt, messages, Drafts.NONE, UiTimers.NEVER);
    }
}
