package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.ReplyListener;
import app.pathfinder.core.assistant.ReplyRequest;
import app.pathfinder.core.assistant.ReplyService;
import app.pathfinder.core.assistant.model.ModelSettings;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.common.UiThread;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The replies of a language model: one at a time in each conversation, also in one that is not open. JavaFX thread. */
final class ReplyModel {
    private final ThreadModel thread;
    private final ReplyService replies;
    private final ModelStore store;
    private final ConsentPrompt consent;
    private final BackgroundWork background;
    private final UiThread ui;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<ModelSettings> settings = new ReadOnlyObjectWrapper<>(ModelSettings.NONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final BooleanBinding busy;
    private final Map<UUID, RunningWork<?>> running = new HashMap<>();
    private final Set<UUID> heard = new HashSet<>();
    private final Map<UUID, Problem> failures = new HashMap<>();

    /** How it stands with the reply in the open conversation. */
    enum State {
        /** Nobody replies here, or everything has been replied to. */
        NONE,
        /** It has been asked for, and nothing of it is there yet. */
        WAITING,
        /** It is coming. */
        STREAMING,
        /** It broke off or has not been asked for, and can be asked for. */
        MISSING
    }

    @Inject
    ReplyModel(
            ThreadModel thread,
            ReplyService replies,
            ModelStore store,
            ConsentPrompt consent,
            BackgroundWork background,
            UiThread ui,
            Messages messages) {
        this.thread = thread;
        this.replies = replies;
        this.store = store;
        this.consent = consent;
        this.background = background;
        this.ui = ui;
        this.messages = messages;
        this.busy = Bindings.createBooleanBinding(
                () -> state.get() == State.WAITING || state.get() == State.STREAMING, state);
        InvalidationListener changed = change -> showState();
        thread.items().addListener(changed);
        thread.stateProperty().addListener(changed);
        thread.interviewProperty().addListener(changed);
        thread.conversationProperty().addListener(changed);
        readSettings();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is to be said about the reply, in words; empty for nothing. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Which model replies; off if none does. */
    ReadOnlyObjectProperty<ModelSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Whether a reply is on its way in the open conversation. */
    BooleanBinding busyProperty() {
        return busy;
    }

    /** The person may have set up another model since. */
    void readSettings() {
        settings.set(store.settings());
        showState();
    }

    /** The person has said something in this conversation, and would like a reply if anybody gives one. */
    void sent(UUID id) {
        readSettings();
        ask(id);
    }

    /** Asks for the reply in the open conversation that is missing. */
    void ask() {
        readSettings();
        var open = thread.conversationProperty().get();
        if (open != null && state.get() == State.MISSING) {
            ask(open.id());
        }
    }

    private void ask(UUID id) {
        if (!settings.get().enabled() || running.containsKey(id)) {
            return;
        }
        failures.remove(id);
        var work = background.<ReplyRequest>start(
                messages.text("conversations.reply.preparing"), progress -> replies.prepare(id));
        running.put(id, work);
        showState();
        work.onSuccess(request -> prepared(id, request)).onProblem(problem -> ended(id, problem));
    }

    private void prepared(UUID id, ReplyRequest request) {
        if (store.hasAgreed(request.settings())) {
            send(request, false);
        } else {
            running.remove(id);
            showState();
            consent.ask(request, () -> send(request, true));
        }
    }

    private void send(ReplyRequest request, boolean agreesNow) {
        var id = request.conversationId();
        var host = request.settings().host();
        var work = background.<Stored<Message>>start(messages.text("conversations.reply.working", host), progress -> {
            if (agreesNow) {
                store.agree(request.settings());
            }
            return replies.reply(request, new Shown(progress));
        });
        running.put(id, work);
        showState();
        work.onSuccess(reply -> ended(id, null)).onProblem(problem -> ended(id, problem));
    }

    /** Shows on the JavaFX thread what is heard on another, and only the latest of it. */
    private final class Shown implements ReplyListener {
        private final AtomicReference<@Nullable Stored<Message>> latest = new AtomicReference<>();
        private final Progress progress;

        Shown(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void heard(Stored<Message> reply) {
            if (latest.getAndSet(reply) == null) {
                ui.execute(this::show);
            }
            if (reply.content().state() == MessageState.STREAMING) {
                progress.throwIfCancelled();
            }
        }

        private void show() {
            var reply = latest.getAndSet(null);
            if (reply != null) {
                heard.add(reply.content().conversationId());
                thread.put(reply);
                showState();
            }
        }

        @Override
        public void replaced(UUID messageId) {
            ui.execute(() -> thread.remove(messageId));
        }
    }

    /** Lets go of the reply that is on its way in the open conversation; what has come of it stays. */
    void stop() {
        var open = thread.conversationProperty().get();
        var work = open == null ? null : running.get(open.id());
        if (work != null) {
            work.cancel();
        }
    }

    private void ended(UUID id, @Nullable Problem problem) {
        running.remove(id);
        heard.remove(id);
        if (problem != null && problem.kind() != ProblemKind.CANCELLED) {
            failures.put(id, problem);
            thread.goneIf(id, problem);
        }
        if (thread.isOpen(id)) {
            thread.renew();
        }
        showState();
    }

    private void showState() {
        var open = thread.conversationProperty().get();
        var now = open == null ? State.NONE : stateOf(open.id());
        state.set(now);
        text.set(open == null ? "" : words(now, open.id()));
    }

    private State stateOf(UUID id) {
        if (thread.stateProperty().get() != ThreadModel.State.SHOWN
                || thread.interviewProperty().get() != null) {
            return State.NONE;
        }
        if (running.containsKey(id)) {
            return heard.contains(id) ? State.STREAMING : State.WAITING;
        }
        return settings.get().enabled() && isMissing() ? State.MISSING : State.NONE;
    }

    private boolean isMissing() {
        if (thread.items().isEmpty()) {
            return false;
        }
        var last = thread.items().getLast().content();
        return last.role() == MessageRole.USER
                || (last.role() == MessageRole.ASSISTANT && last.state() == MessageState.FAILED);
    }

    private String words(State now, UUID id) {
        var host = settings.get().host();
        return switch (now) {
            case NONE -> "";
            case WAITING -> messages.text("conversations.reply.waiting", host);
            case STREAMING -> messages.text("conversations.reply.streaming", host);
            case MISSING -> missing(id, host);
        };
    }

    private String missing(UUID id, String host) {
        var failure = failures.get(id);
        if (failure != null) {
            return messages.sentence(failure) + " " + messages.remedy(failure);
        }
        var last = thread.items().getLast().content();
        return last.role() == MessageRole.USER
                ? messages.text("conversations.reply.missing", host)
                : messages.text("conversations.reply.broken");
    }
}
