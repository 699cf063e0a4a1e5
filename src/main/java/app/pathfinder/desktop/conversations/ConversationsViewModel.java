package app.pathfinder.desktop.conversations;

import app.pathfinder.core.assistant.InterviewService;
import app.pathfinder.core.assistant.NoteText;
import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationExport;
import app.pathfinder.core.conversation.ConversationExport.Format;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.FileNames;
import app.pathfinder.desktop.common.Notifications;
import app.pathfinder.desktop.record.ListState;
import app.pathfinder.desktop.record.RecordListModel;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The screen of conversations: which there are, what was found, which is open, and what can be done to it. JavaFX thread. */
final class ConversationsViewModel {
    private final ConversationService service;
    private final InterviewService interviews;
    private final ConversationExport export;
    private final RecordListModel<Stored<Conversation>, ConversationFilter> list;
    private final MessageSearchModel search;
    private final ThreadModel thread;
    private final ConversationKind kind;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Notifications notifications;
    private final Dialogs dialogs;
    private final Messages messages;

    private final BooleanProperty archived = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ListState> listState = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private @Nullable Long archivedCount;
    private boolean counting;
    private boolean beginningOne;

    /** Counts what was asked for, so that a late answer to something else opens nothing. */
    private int asked;

    @Inject
    ConversationsViewModel(
            ConversationService service,
            InterviewService interviews,
            ConversationExport export,
            ConversationKind kind,
            ConversationStore store,
            MessageSearchModel search,
            ThreadModel thread,
            RecordTools tools,
            Dialogs dialogs) {
        this.service = service;
        this.interviews = interviews;
        this.export = export;
        this.kind = kind;
        this.search = search;
        this.thread = thread;
        this.background = tools.background();
        this.errors = tools.errors();
        this.notifications = tools.notifications();
        this.messages = tools.messages();
        this.dialogs = dialogs;
        this.list = new RecordListModel<>(kind, store, tools);
        listen();
    }

    private void listen() {
        list.items().addListener((InvalidationListener) change -> listed());
        list.loadedProperty().subscribe(now -> listed());
        list.loadingProperty().subscribe(now -> listed());
        list.failedProperty().subscribe(now -> listed());
        archived.addListener((property, before, now) -> refresh());
        text.addListener((property, before, now) -> search.search(now));
        thread.setOnChange(this::changed);
        thread.setOnGone(this::gone);
    }

    RecordListModel<Stored<Conversation>, ConversationFilter> list() {
        return list;
    }

    MessageSearchModel search() {
        return search;
    }

    ThreadModel thread() {
        return thread;
    }

    ConversationKind kind() {
        return kind;
    }

    /** Whether the archived conversations are listed instead of the others. */
    BooleanProperty archivedProperty() {
        return archived;
    }

    /** The words that are searched for in all messages. */
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<ListState> listStateProperty() {
        return listState.getReadOnlyProperty();
    }

    /** Reads the list anew. */
    void refresh() {
        list.show(new ConversationFilter(null, archived.get(), null, ""));
    }

    void select(Stored<Conversation> item) {
        asked++;
        if (!thread.isOpen(item.id())) {
            thread.open(item, null);
        }
    }

    /** Opens the conversation of what was found, at the message. */
    void open(MessageSearchModel.Found found) {
        find(found.conversationId(), item -> thread.open(item, found.position()));
    }

    /** Opens the conversation of this key, among those where it is listed. */
    void open(UUID id) {
        find(id, item -> {
            text.set("");
            archived.set(item.content().archived());
            select(item);
        });
    }

    /** Who has turned to another conversation meanwhile stays there. */
    private void find(UUID id, Consumer<Stored<Conversation>> found) {
        var mine = ++asked;
        background
                .<Stored<Conversation>>start(messages.text("conversations.loading"), progress -> service.find(id))
                .onSuccess(item -> {
                    if (mine == asked) {
                        found.accept(item);
                    }
                })
                .onProblem(problem -> {
                    goneIf(id, problem);
                    errors.present(problem);
                });
    }

    /** Begins an interview and opens it. */
    void startInterview(InterviewGoal goal) {
        begin(() -> interviews.start(goal));
    }

    /** Begins a conversation in which the person writes what they like. */
    void startFree() {
        begin(() -> service.create(null, null));
    }

    /**
     * Closes the open one at once: what is typed meanwhile is not meant for it. While one begins no other does, since a
     * second click means the same.
     */
    private void begin(Supplier<Stored<Conversation>> beginning) {
        if (beginningOne) {
            return;
        }
        beginningOne = true;
        var mine = ++asked;
        thread.close();
        background
                .<Stored<Conversation>>start(messages.text("conversations.starting"), progress -> beginning.get())
                .onSuccess(begun -> {
                    beginningOne = false;
                    text.set("");
                    archived.set(false);
                    list.put(begun);
                    if (mine == asked) {
                        thread.open(begun, null);
                    }
                })
                .onProblem(problem -> {
                    beginningOne = false;
                    errors.present(problem);
                });
    }

    void togglePinned() {
        change(
                "conversations.saving",
                open -> service.setPinned(
                        open.id(), open.version(), !open.content().pinned()),
                this::changed);
    }

    void toggleArchived() {
        change(
                "conversations.saving",
                open -> service.setArchived(
                        open.id(), open.version(), !open.content().archived()),
                this::archivedOrBack);
    }

    private void archivedOrBack(Stored<Conversation> changed) {
        changed(changed);
        var key = changed.content().archived() ? "conversations.archived" : "conversations.unarchived";
        notifications.undoable(
                messages.text(key, kind.title(changed)),
                () -> background
                        .<Stored<Conversation>>start(messages.text("conversations.saving"), progress -> {
                            var fresh = service.find(changed.id());
                            return service.setArchived(
                                    fresh.id(),
                                    fresh.version(),
                                    !changed.content().archived());
                        })
                        .onSuccess(this::changed));
    }

    void rename() {
        var open = thread.conversationProperty().get();
        if (open != null) {
            dialogs.askName("conversations.rename.title", "conversations.field.title", kind.title(open))
                    .ifPresent(name -> change(
                            "conversations.saving",
                            now -> service.rename(now.id(), now.version(), name),
                            this::changed));
        }
    }

    /** Deletes the open conversation with a way back, or for good if it is too large for one and the person agrees. */
    void delete() {
        change("record.deleting", open -> service.delete(open.id(), open.version()), deleted -> {
            gone(deleted.conversation().id());
            notifications.undoable(
                    messages.text("record.deleted", kind.title(deleted.conversation())),
                    () -> background
                            .<Stored<Conversation>>start(
                                    messages.text("record.restoring"), progress -> service.restore(deleted))
                            .onSuccess(this::changed));
        });
    }

    private void deleteForGood(Stored<Conversation> open) {
        if (dialogs.confirm("conversations.delete-large.title", "conversations.delete-large.text", kind.title(open))) {
            change(
                    "record.deleting",
                    same -> {
                        service.deleteForGood(open.id(), open.version());
                        return same;
                    },
                    deleted -> gone(deleted.id()));
        }
    }

    /** Writes the open conversation into a file that the person chooses. */
    void export(Format format) {
        var open = thread.conversationProperty().get();
        if (open != null) {
            dialogs.chooseSaveFile(fileName(open, format), format.extension())
                    .ifPresent(file -> export(open, format, file));
        }
    }

    private void export(Stored<Conversation> open, Format format, Path file) {
        background
                .<Long>start(
                        messages.text("conversations.exporting"),
                        progress -> export.write(open.id(), format, file, NoteText::readable, progress))
                .onSuccess(count -> notifications.info(
                        messages.text("conversations.exported", count, String.valueOf(file.getFileName()))));
    }

    private String fileName(Stored<Conversation> open, Format format) {
        return FileNames.of(kind.title(open), messages.text("conversations.export.file")) + "." + format.extension();
    }

    /** Drops what is on its way; the screen will not be shown again. */
    void dispose() {
        list.cancel();
        search.cancel();
        thread.stop();
    }

    private <T> void change(String titleKey, Function<Stored<Conversation>, T> work, Consumer<T> done) {
        var open = thread.conversationProperty().get();
        if (open == null) {
            return;
        }
        background
                .<T>start(messages.text(titleKey), progress -> work.apply(open))
                .onSuccess(done)
                .onProblem(problem -> notChanged(open, problem));
    }

    /** Nobody changes what they have not seen: the newer version is shown instead. */
    private void notChanged(Stored<Conversation> open, Problem problem) {
        if (problem.kind() == ProblemKind.TOO_LARGE_TO_UNDO) {
            deleteForGood(open);
            return;
        }
        goneIf(open.id(), problem);
        if (problem.kind() == ProblemKind.STALE_RECORD) {
            thread.renew();
        }
        errors.present(problem);
    }

    private void changed(Stored<Conversation> item) {
        thread.update(item);
        if (item.content().archived() == archived.get()) {
            list.put(item);
        } else {
            list.remove(item.id());
            archivedCount = null;
            listed();
        }
    }

    private void goneIf(UUID id, Problem problem) {
        if (problem.kind() == ProblemKind.RECORD_GONE) {
            gone(id);
        }
    }

    private void gone(UUID id) {
        list.remove(id);
        if (thread.isOpen(id)) {
            thread.close();
        }
    }

    private void listed() {
        if (archived.get() || !list.items().isEmpty()) {
            archivedCount = null;
        } else if (archivedCount == null
                && list.loadedProperty().get()
                && !list.loadingProperty().get()) {
            countArchived();
        }
        listState.set(currentListState());
    }

    /** Where nothing is listed, it depends on the archive whether the person has nothing yet. */
    private void countArchived() {
        if (counting || list.failedProperty().get()) {
            return;
        }
        counting = true;
        background
                .<Long>start(
                        messages.text("conversations.loading"),
                        progress -> service.count(new ConversationFilter(null, true, null, "")))
                .onSuccess(this::counted)
                .onProblem(problem -> {
                    counted(0L);
                    errors.present(problem);
                });
    }

    private void counted(long count) {
        counting = false;
        archivedCount = count;
        listState.set(currentListState());
    }

    private ListState currentListState() {
        if (!list.items().isEmpty()) {
            return ListState.FILLED;
        }
        if (list.failedProperty().get()) {
            return ListState.FAILED;
        }
        if (!list.loadedProperty().get()) {
            return ListState.LOADING;
        }
        if (archived.get()) {
            return ListState.NOTHING_FOUND;
        }
        if (archivedCount == null) {
            return ListState.LOADING;
        }
        return archivedCount == 0 ? ListState.NOTHING_YET : ListState.NOTHING_FOUND;
    }
}
