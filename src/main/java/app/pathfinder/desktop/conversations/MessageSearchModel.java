package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.NoteText;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.FoundMessage;
import app.pathfinder.core.conversation.MessageCursor;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a search finds: conversations by their titles, then messages by what they say, page by page. JavaFX thread. */
final class MessageSearchModel {
    private static final int PAGE = 50;
    private static final int MOST_TITLES = 50;

    private final ConversationService conversations;
    private final MessageService service;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ObservableList<Found> readOnlyFound = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private String text = "";
    private @Nullable MessageCursor next;
    private @Nullable RunningWork<?> running;
    private int generation;

    /** How far the search is. */
    enum State {
        OFF,
        SEARCHING,
        FOUND,
        NOTHING,
        FAILED
    }

    /**
     * One thing that was found.
     *
     * @param position of the message in its conversation; null where the title was found
     */
    record Found(
            UUID conversationId,
            String title,
            ExcerptText excerpt,
            Instant at,
            @Nullable Integer position) {}

    private record Loaded(List<Found> found, @Nullable MessageCursor next) {}

    @Inject
    MessageSearchModel(
            ConversationService conversations,
            MessageService service,
            BackgroundWork background,
            ErrorPresenter errors,
            Messages messages) {
        this.conversations = conversations;
        this.service = service;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
    }

    ObservableList<Found> found() {
        return readOnlyFound;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Searches anew; for blank words there is no search. */
    void search(String words) {
        text = words.strip();
        next = null;
        cancel();
        if (text.isEmpty()) {
            found.clear();
            state.set(State.OFF);
        } else {
            state.set(State.SEARCHING);
            load(null);
        }
    }

    void retry() {
        search(text);
    }

    /** Reads the next page, if there is one and none is on its way. */
    void loadMore() {
        if (next != null && running == null) {
            load(next);
        }
    }

    void cancel() {
        generation++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void load(@Nullable MessageCursor after) {
        var mine = generation;
        var words = text;
        var work = background.<Loaded>start(messages.text("conversations.searching"), progress -> page(words, after));
        running = work;
        work.onSuccess(loaded -> arrived(mine, after, loaded)).onProblem(problem -> failed(mine, after, problem));
    }

    private Loaded page(String words, @Nullable MessageCursor after) {
        Page<FoundMessage, MessageCursor> page = service.search(words, null, after, PAGE);
        var titled = after == null ? titled(words) : Stream.<Found>empty();
        return new Loaded(
                Stream.concat(titled, page.items().stream().map(each -> found(each, words)))
                        .toList(),
                page.next());
    }

    private Stream<Found> titled(String words) {
        var filter = new ConversationFilter(null, null, null, words);
        return conversations.list(filter, null, MOST_TITLES).items().stream()
                .filter(item -> hasAll(item.content(), words))
                .map(item -> new Found(
                        item.id(),
                        title(item.content().title()),
                        ExcerptText.of(ConversationKind.beginning(item.content()), words),
                        ConversationKind.at(item),
                        null));
    }

    private static boolean hasAll(Conversation conversation, String words) {
        var title = Objects.requireNonNullElse(conversation.title(), "").toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(title::contains);
    }

    private Found found(FoundMessage each, String words) {
        var message = each.message();
        return new Found(
                message.content().conversationId(),
                title(each.conversationTitle()),
                ExcerptText.of(NoteText.readable(message.content()), words),
                message.createdAt(),
                message.content().position());
    }

    private String title(@Nullable String title) {
        return title == null ? messages.text("conversations.untitled") : title;
    }

    private void arrived(int mine, @Nullable MessageCursor after, Loaded loaded) {
        if (mine == generation) {
            running = null;
            next = loaded.next();
            if (after == null) {
                found.setAll(new ArrayList<>(loaded.found()));
            } else {
                found.addAll(loaded.found());
            }
            state.set(found.isEmpty() ? State.NOTHING : State.FOUND);
        }
    }

    /** What was found before stays; only who reads on has to be told. */
    private void failed(int mine, @Nullable MessageCursor after, Problem problem) {
        if (mine == generation) {
            running = null;
            if (after == null) {
                found.clear();
                state.set(State.FAILED);
            } else {
                errors.present(problem);
            }
        }
    }
}
