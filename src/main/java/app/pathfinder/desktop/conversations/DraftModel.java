package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.AssistantNote.Decision;
import app.pathfinder.core.assistant.AssistantNote.Proposed;
import app.pathfinder.core.assistant.InterviewService;
import app.pathfinder.core.assistant.InterviewThread;
import app.pathfinder.core.assistant.Proposal;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** What can be done with the draft in which the open interview ended. JavaFX thread. */
final class DraftModel {
    private final ThreadModel thread;
    private final InterviewService interviews;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Notifications notifications;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    @Inject
    DraftModel(
            ThreadModel thread,
            InterviewService interviews,
            BackgroundWork background,
            ErrorPresenter errors,
            Notifications notifications,
            Messages messages) {
        this.thread = thread;
        this.interviews = interviews;
        this.background = background;
        this.errors = errors;
        this.notifications = notifications;
        this.messages = messages;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What has been decided about the draft; empty while it is open. */
    Optional<Decision> decision() {
        return Optional.ofNullable(thread.interviewProperty().get()).flatMap(InterviewThread::decision);
    }

    Optional<Proposed> proposed() {
        return Optional.ofNullable(thread.interviewProperty().get()).flatMap(InterviewThread::proposed);
    }

    /** Stores the record, as it was drafted or as the person changed it, with a way back. */
    void accept(Proposal proposal) {
        run(
                "conversations.draft.saving",
                id -> interviews.accept(id, proposal),
                id -> told(id, "conversations.draft.saved"));
    }

    void decline() {
        run("conversations.draft.declining", interviews::decline, id -> told(id, "conversations.draft.declined"));
    }

    private void told(UUID id, String key) {
        notifications.undoable(messages.text(key), () -> undo(id));
    }

    private void undo(UUID id) {
        run(id, "conversations.draft.undoing", interviews::undo, done -> {});
    }

    private void run(String titleKey, Consumer<UUID> work, Consumer<UUID> done) {
        @Nullable Stored<Conversation> open = thread.conversationProperty().get();
        if (open != null) {
            run(open.id(), titleKey, work, done);
        }
    }

    private void run(UUID id, String titleKey, Consumer<UUID> work, Consumer<UUID> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background
                .<UUID>start(messages.text(titleKey), progress -> {
                    work.accept(id);
                    return id;
                })
                .onSuccess(same -> {
                    busy.set(false);
                    renew(id);
                    done.accept(id);
                })
                .onProblem(problem -> {
                    busy.set(false);
                    errors.present(problem);
                });
    }

    private void renew(UUID id) {
        if (thread.isOpen(id)) {
            thread.renew();
        }
    }
}
