package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.InterviewService;
import app.pathfinder.core.assistant.InterviewThread;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the person is writing, one text for each conversation, and sending it. JavaFX thread. */
final class ComposerModel {
    private final ThreadModel thread;
    private final MessageService service;
    private final InterviewService interviews;
    private final ReplyModel replies;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.HIDDEN);
    private final BooleanBinding canSend;
    private final Map<UUID, String> drafts = new HashMap<>();
    private final Set<UUID> underWay = new HashSet<>();
    private @Nullable UUID open;

    /** What can be written. */
    enum Mode {
        HIDDEN,
        ANSWER,
        MESSAGE,
        /** The interview is over. */
        FINISHED
    }

    @Inject
    ComposerModel(
            ThreadModel thread,
            MessageService service,
            InterviewService interviews,
            ReplyModel replies,
            BackgroundWork background,
            ErrorPresenter errors,
            Messages messages) {
        this.thread = thread;
        this.service = service;
        this.interviews = interviews;
        this.replies = replies;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
        this.canSend = Bindings.createBooleanBinding(
                () -> !text.get().isBlank()
                        && !sending.get()
                        && !replies.busyProperty().get(),
                text,
                sending.getReadOnlyProperty(),
                replies.busyProperty());
        thread.conversationProperty().subscribe(now -> follow(now == null ? null : now.id()));
        thread.stateProperty().subscribe(this::showMode);
        thread.interviewProperty().subscribe(this::showMode);
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    BooleanBinding canSend() {
        return canSend;
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Whether something has been written and not sent, in any conversation. */
    boolean hasUnsent() {
        return !text.get().isBlank() || drafts.values().stream().anyMatch(draft -> !draft.isBlank());
    }

    /** Sends what is written. If it cannot be stored, it is there again. */
    void send() {
        var id = open;
        if (id == null || !canSend.get()) {
            return;
        }
        var written = text.get().strip();
        var isInterview = thread.interviewProperty().get() != null;
        text.set("");
        mark(id, true);
        background
                .<Stored<Message>>start(
                        messages.text("conversations.sending"),
                        progress -> service.append(id, MessageRole.USER, written, MessageState.COMPLETE))
                .onSuccess(stored -> sent(id, stored, isInterview))
                .onProblem(problem -> notSent(id, written, problem));
    }

    private void sent(UUID id, Stored<Message> stored, boolean isInterview) {
        thread.put(stored);
        if (isInterview) {
            advance(id);
        } else {
            mark(id, false);
            renew(id);
            replies.sent(id);
        }
    }

    private void notSent(UUID id, String written, Problem problem) {
        mark(id, false);
        if (id.equals(open)) {
            var typedSince = text.get();
            text.set(typedSince.isBlank() ? written : written + "\n" + typedSince);
        } else {
            drafts.merge(id, written, (since, before) -> before + "\n" + since);
        }
        thread.goneIf(id, problem);
        errors.present(problem);
    }

    /** Lets the interviewer say what comes next. */
    private void advance(UUID id) {
        background
                .<UUID>start(messages.text("conversations.thinking"), progress -> {
                    interviews.advance(id);
                    return id;
                })
                .onSuccess(done -> {
                    renew(id);
                    mark(id, false);
                })
                .onProblem(problem -> {
                    mark(id, false);
                    errors.present(problem);
                });
    }

    /** Asks the interviewer again who could not answer before. */
    void askAgain() {
        if (open != null && !sending.get()) {
            mark(open, true);
            advance(open);
        }
    }

    private void renew(UUID id) {
        if (id.equals(open)) {
            thread.renew();
        }
    }

    private void mark(UUID id, boolean isUnderWay) {
        if (isUnderWay) {
            underWay.add(id);
        } else {
            underWay.remove(id);
        }
        sending.set(open != null && underWay.contains(open));
    }

    private void follow(@Nullable UUID now) {
        if (now == null ? open == null : now.equals(open)) {
            return;
        }
        if (open != null) {
            keep(open, text.get());
        }
        open = now;
        text.set(now == null ? "" : drafts.getOrDefault(now, ""));
        if (now != null) {
            drafts.remove(now);
        }
        sending.set(now != null && underWay.contains(now));
    }

    private void keep(UUID id, String draft) {
        if (!draft.isBlank()) {
            drafts.put(id, draft);
        }
    }

    private void showMode() {
        mode.set(currentMode(thread.interviewProperty().get()));
    }

    private Mode currentMode(@Nullable InterviewThread interview) {
        if (thread.stateProperty().get() != ThreadModel.State.SHOWN) {
            return Mode.HIDDEN;
        }
        if (interview == null) {
            return Mode.MESSAGE;
        }
        return interview.proposed().isPresent() ? Mode.FINISHED : Mode.ANSWER;
    }
}
