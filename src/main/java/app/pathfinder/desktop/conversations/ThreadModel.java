package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.InterviewService;
import app.pathfinder.core.assistant.InterviewThread;
import app.pathfinder.core.assistant.ReplyService;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that is open: the part of its messages that has been read, which grows at both ends as one scrolls,
 * and how its interview stands. JavaFX thread.
 */
final class ThreadModel {
    static final int PAGE = 50;
    private static final int AFTER_FOUND = 30;

    private final ConversationService conversations;
    private final MessageService service;
    private final InterviewService interviews;
    private final ReplyService replies;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ObservableList<Stored<Message>> items = FXCollections.observableArrayList();
    private final ObservableList<Stored<Message>> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<@Nullable Stored<Conversation>> conversation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable InterviewThread> interview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable UUID> revealed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper renewing = new ReadOnlyBooleanWrapper();
    private Consumer<Stored<Conversation>> onChange = changed -> {};
    private Consumer<UUID> onGone = id -> {};
    private @Nullable Integer wanted;
    private boolean older;
    private boolean newer;
    private @Nullable RunningWork<?> paging;
    private int generation;

    /** What stands in place of the messages. */
    enum State {
        NOTHING,
        LOADING,
        SHOWN,
        FAILED
    }

    private record Opened(
            Stored<Conversation> conversation,
            List<Stored<Message>> items,
            boolean older,
            boolean newer,
            @Nullable InterviewThread interview) {}

    private record Grown(List<Stored<Message>> items, boolean more) {}

    private record Renewed(
            Stored<Conversation> conversation,
            Grown grown,
            @Nullable InterviewThread interview) {}

    @Inject
    ThreadModel(
            ConversationService conversations,
            MessageService service,
            InterviewService interviews,
            ReplyService replies,
            BackgroundWork background,
            ErrorPresenter errors,
            Messages messages) {
        this.conversations = conversations;
        this.service = service;
        this.interviews = interviews;
        this.replies = replies;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
    }

    /** What has been read so far, from the oldest to the newest. */
    ObservableList<Stored<Message>> items() {
        return readOnlyItems;
    }

    ReadOnlyObjectProperty<@Nullable Stored<Conversation>> conversationProperty() {
        return conversation.getReadOnlyProperty();
    }

    /** The interview that the conversation is; null for any other. */
    ReadOnlyObjectProperty<@Nullable InterviewThread> interviewProperty() {
        return interview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The message that a search led to. */
    ReadOnlyObjectProperty<@Nullable UUID> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Whether what was added at the end is on its way. */
    ReadOnlyBooleanProperty renewingProperty() {
        return renewing.getReadOnlyProperty();
    }

    void setOnChange(Consumer<Stored<Conversation>> listener) {
        onChange = listener;
    }

    void setOnGone(Consumer<UUID> listener) {
        onGone = listener;
    }

    boolean isOpen(UUID id) {
        var open = conversation.get();
        return open != null && open.id().equals(id);
    }

    /** Shows a conversation from its end, or around a message that was found. */
    void open(Stored<Conversation> chosen, @Nullable Integer position) {
        stop();
        items.clear();
        interview.set(null);
        revealed.set(null);
        conversation.set(chosen);
        wanted = position;
        load(chosen.id());
    }

    /** Shows none. */
    void close() {
        stop();
        items.clear();
        interview.set(null);
        conversation.set(null);
        state.set(State.NOTHING);
    }

    /** The open conversation has been changed elsewhere on the screen. */
    void update(Stored<Conversation> changed) {
        if (isOpen(changed.id())) {
            conversation.set(changed);
        }
    }

    void retry() {
        var open = conversation.get();
        if (open != null) {
            load(open.id());
        }
    }

    private void load(UUID id) {
        var mine = generation;
        state.set(State.LOADING);
        var from = wanted;
        background
                .<Opened>start(messages.text("conversations.loading-messages"), progress -> read(id, from))
                .onSuccess(opened -> ifMine(mine, () -> opened(opened)))
                .onProblem(problem -> ifMine(mine, () -> failed(id, problem)));
    }

    private Opened read(UUID id, @Nullable Integer position) {
        interviews.advance(id);
        var back = service.backward(id, position == null ? null : position + 1, PAGE);
        var after = position == null ? null : service.forward(id, position, AFTER_FOUND);
        var all = after == null
                ? back.items().reversed()
                : Stream.concat(back.items().reversed().stream(), after.items().stream())
                        .toList();
        return new Opened(
                conversations.find(id),
                new ArrayList<>(broken(all)),
                back.next() != null,
                after != null && after.next() != null,
                interviews.find(id).orElse(null));
    }

    /** Nobody writes on what was being written when the program ended; it counts as broken off. */
    private List<Stored<Message>> broken(List<Stored<Message>> read) {
        return read.stream()
                .map(each -> each.content().state() == MessageState.STREAMING && !replies.isWriting(each.id())
                        ? service.write(
                                each.id(), each.version(), each.content().content(), MessageState.FAILED)
                        : each)
                .toList();
    }

    private void opened(Opened opened) {
        older = opened.older;
        newer = opened.newer;
        interview.set(opened.interview);
        items.setAll(opened.items);
        state.set(State.SHOWN);
        show(opened.conversation);
        if (wanted != null) {
            var position = wanted;
            items.stream()
                    .filter(item -> item.content().position() == position)
                    .findFirst()
                    .ifPresent(item -> revealed.set(item.id()));
        }
    }

    private void show(Stored<Conversation> fresh) {
        conversation.set(fresh);
        onChange.accept(fresh);
    }

    private void failed(UUID id, Problem problem) {
        state.set(State.FAILED);
        goneIf(id, problem);
        errors.present(problem);
    }

    /** Takes the conversation off the screen if this problem says that it is gone. */
    void goneIf(UUID id, Problem problem) {
        if (problem.kind() == ProblemKind.RECORD_GONE) {
            onGone.accept(id);
        }
    }

    /** Reads the messages before the first one, if there are any and none are on their way. */
    void loadOlder() {
        var id = openId();
        if (id != null && older && paging == null && !items.isEmpty()) {
            var before = items.getFirst().content().position();
            page(
                    progress -> {
                        var page = service.backward(id, before, PAGE);
                        return new Grown(page.items().reversed(), page.next() != null);
                    },
                    grown -> {
                        older = grown.more;
                        items.addAll(0, grown.items);
                    });
        }
    }

    /** Reads the messages after the last one, if there are any and none are on their way. */
    void loadNewer() {
        if (newer && paging == null) {
            growAtEnd();
        }
    }

    private void growAtEnd() {
        var id = openId();
        if (id != null) {
            var after = lastPosition();
            page(progress -> newer(id, after), grown -> add(grown));
        }
    }

    private Grown newer(UUID id, @Nullable Integer after) {
        var page = service.forward(id, after, PAGE);
        return new Grown(page.items(), page.next() != null);
    }

    private void add(Grown grown) {
        newer = grown.more;
        var last = lastPosition();
        grown.items.stream()
                .filter(item -> last == null || item.content().position() > last)
                .forEach(items::add);
    }

    private @Nullable Integer lastPosition() {
        return items.isEmpty() ? null : items.getLast().content().position();
    }

    private void page(ProgressWork<Grown> work, Consumer<Grown> done) {
        var mine = generation;
        var running = background.<Grown>start(messages.text("conversations.loading-messages"), work);
        paging = running;
        running.onSuccess(grown -> ifMine(mine, () -> {
                    paging = null;
                    done.accept(grown);
                }))
                .onProblem(problem -> ifMine(mine, () -> {
                    paging = null;
                    errors.present(problem);
                }));
    }

    /** Reads what has been added at the end, and how the conversation stands since. */
    void renew() {
        var id = openId();
        if (id == null) {
            return;
        }
        var mine = generation;
        var after = lastPosition();
        renewing.set(true);
        background
                .<Renewed>start(
                        messages.text("conversations.loading-messages"),
                        progress -> new Renewed(
                                conversations.find(id),
                                newer(id, after),
                                interviews.find(id).orElse(null)))
                .onSuccess(renewed -> ifMine(mine, () -> renewed(renewed)))
                .onProblem(problem -> ifMine(mine, () -> failedLater(id, problem)));
    }

    private void renewed(Renewed renewed) {
        renewing.set(false);
        interview.set(renewed.interview);
        add(renewed.grown);
        show(renewed.conversation);
    }

    private void failedLater(UUID id, Problem problem) {
        renewing.set(false);
        goneIf(id, problem);
        errors.present(problem);
    }

    /** Shows a message as it is now, at the end if it is new. */
    void put(Stored<Message> message) {
        if (!isOpen(message.content().conversationId())) {
            return;
        }
        for (var place = items.size() - 1; place >= 0; place--) {
            if (items.get(place).id().equals(message.id())) {
                items.set(place, message);
                return;
            }
        }
        if (!newer) {
            addAtEnd(message);
        }
    }

    /** What somebody else has said in between is not to be missing. */
    private void addAtEnd(Stored<Message> message) {
        var last = lastPosition();
        if (last == null || message.content().position() == last + 1) {
            revealed.set(null);
            items.add(message);
        } else if (!renewing.get()) {
            renew();
        }
    }

    /** Shows a message no longer. */
    void remove(UUID messageId) {
        items.removeIf(item -> item.id().equals(messageId));
    }

    /** Drops what is on its way. */
    void stop() {
        generation++;
        renewing.set(false);
        if (paging != null) {
            paging.cancel();
            paging = null;
        }
        older = false;
        newer = false;
    }

    private void ifMine(int mine, Runnable action) {
        if (mine == generation) {
            action.run();
        }
    }

    private @Nullable UUID openId() {
        var open = conversation.get();
        return open == null ? null : open.id();
    }
}
