package app.pathfinder.desktop.record;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.desktop.record.RecordStore.Deletion;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The screen of one kind of record: a list, and beside it the selected record or the editor. The screens of the single
 * kinds are made of this and add their own. JavaFX thread.
 *
 * @param <R> a record as it is stored
 * @param <C> what a person writes of it
 * @param <F> which records the list shows
 * @param <T> the fields of the editor
 */
public abstract class RecordScreenModel<R, C, F, T extends RecordFields<C>> {
    private final RecordKind<R, C> kind;
    private final RecordStore<R, C, F> store;
    private final RecordTools tools;
    private final RecordListModel<R, F> list;
    private final RecordEditorModel<R, C, T> editor;
    private final UnsavedChangesGuard guard;
    private final RecordSelection<R> selection;
    private final StoredRecords<R> records;
    private final RecordCommands<R> commands;

    private final ReadOnlyObjectWrapper<ListState> listState = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private @Nullable F shown;

    /** @param blank what a new record begins with */
    @SuppressWarnings(
            "this-escape") // The parts that are given a listener here call it when something happens, not now.
    protected RecordScreenModel(
            RecordKind<R, C> kind, RecordStore<R, C, F> store, T fields, C blank, RecordTools tools) {
        this.kind = kind;
        this.store = store;
        this.tools = tools;
        this.list = new RecordListModel<>(kind, store, tools);
        this.editor = new RecordEditorModel<>(kind, store, fields, blank, tools);
        this.guard = new UnsavedChangesGuard(editor, tools.prompt());
        this.selection = new RecordSelection<>(kind, list, editor);
        this.records = new StoredRecords<>(list, selection, editor);
        this.commands = new RecordCommands<>(kind, store, tools);
        editor.setOnSaved(this::saved);
        editor.newerProperty().subscribe(this::foundNewer);
        InvalidationListener listed = change -> listState.set(currentListState());
        list.items().addListener(listed);
        list.loadedProperty().addListener(listed);
        list.loadingProperty().addListener(listed);
        list.failedProperty().addListener(listed);
    }

    /** What the keys of its texts begin with. */
    final String area() {
        return kind.area();
    }

    /** The list as far as it has been read. */
    public final RecordListModel<R, F> list() {
        return list;
    }

    /** The record that is being written. */
    public final RecordEditorModel<R, C, T> editor() {
        return editor;
    }

    /** What stands beside the list. */
    public final ReadOnlyObjectProperty<DetailMode> detailModeProperty() {
        return selection.detailModeProperty();
    }

    /** The selected record. */
    public final ReadOnlyObjectProperty<@Nullable R> selectedProperty() {
        return selection.selectedProperty();
    }

    /** What stands in place of the list. */
    public final ReadOnlyObjectProperty<ListState> listStateProperty() {
        return listState.getReadOnlyProperty();
    }

    /** Reads everything anew. */
    public abstract void refresh();

    /** Selects the record, if the person lets go of what is being edited. */
    public final void select(R item) {
        if (!selection.isSelected(kind.id(item)) || (editor.isOpen() && editor.isNew())) {
            guard.leaveEditor(() -> selection.set(item));
        }
    }

    /** The same for a record that the list may not have read yet. */
    public final void select(UUID id) {
        list.find(id)
                .ifPresentOrElse(
                        this::select, () -> commands.find(id, this::select, problem -> records.goneIf(id, problem)));
    }

    /** Selects a record that another screen leads to, wherever it stands in the list, under the same condition. */
    public final void open(UUID id) {
        if (selection.isSelected(id) && !(editor.isOpen() && editor.isNew())) {
            return;
        }
        guard.leaveEditor(() -> {
            showEverything();
            select(id);
        });
    }

    /** Lets the list show every record, so that it does not hide the one that is to be shown. */
    protected void showEverything() {}

    /** Begins a new record, if the person lets go of what is being edited. */
    public final void create() {
        create(() -> {});
    }

    /** The same with something filled in. */
    protected final void create(Runnable filling) {
        guard.leaveEditor(() -> {
            editor.openNew();
            filling.run();
            selection.edit();
        });
    }

    /** Opens the selected record, as it is stored now, in the editor. */
    public final void edit() {
        var item = selection.get();
        if (item != null && !editor.isOpen()) {
            var id = kind.id(item);
            commands.find(id, this::edit, problem -> records.goneIf(id, problem));
        }
    }

    /** Goes back from the editor to what was selected before. */
    public final void leaveEditor() {
        guard.leaveEditor(selection::read);
    }

    /** Gives up what is being edited without asking. */
    public final void discardChanges() {
        var gone = editor.state() == EditorState.GONE ? selection.get() : null;
        editor.close();
        selection.read();
        if (gone != null) {
            records.gone(kind.id(gone));
        }
    }

    /** Deletes the selected record, with a way back. */
    public final void delete() {
        onSelected(item -> commands.delete(item, this::deleted, problem -> notDeleted(kind.id(item), problem)));
    }

    /** Drops what is on its way; the screen will not be shown again. What is being typed stays as a draft. */
    public void dispose() {
        list.cancel();
        editor.leave();
    }

    /** Reads the list anew. */
    protected final void show(F wanted) {
        shown = wanted;
        list.show(wanted);
    }

    /** Does something to the selected record, if the person lets go of what is being edited. */
    protected final void onSelected(Consumer<R> action) {
        var item = selection.get();
        if (item != null) {
            guard.leaveEditor(() -> {
                selection.read();
                action.accept(item);
            });
        }
    }

    /** Tells of each record that was stored or is gone. */
    protected final void setOnChange(Runnable listener) {
        records.setOnChange(listener);
    }

    /** What is done to stored records. */
    protected final RecordCommands<R> commands() {
        return commands;
    }

    /** A record was stored: it is listed, and selected unless the person is writing. */
    protected final void stored(R item) {
        records.stored(item);
    }

    /** A record is no longer of those that the list shows: another takes its place. */
    protected final void left(UUID id) {
        records.deleted(id);
    }

    /** Takes a record off the list if this problem says that it is gone. */
    protected final void goneIf(UUID id, Problem problem) {
        records.goneIf(id, problem);
    }

    /** Says what was done. */
    protected final void tell(String key) {
        tools.notifications().info(tools.messages().text(key));
    }

    /** By the time the record has been read the person may have gone on to something else. */
    private void edit(R fresh) {
        if (!editor.isOpen() && selection.isSelected(kind.id(fresh))) {
            records.found(fresh);
            editor.open(fresh);
            selection.edit();
        }
    }

    private void foundNewer(@Nullable R newer) {
        if (newer != null) {
            records.found(newer);
        }
    }

    /** What the person wrote has been stored. */
    protected void saved(R item) {
        records.stored(item);
        tell(kind.area() + ".saved");
    }

    private void deleted(Deletion<R> deleted) {
        records.deleted(kind.id(deleted.item()));
        tools.notifications()
                .undoable(
                        tools.messages().text("record.deleted", kind.title(deleted.item())),
                        () -> commands.restore(deleted, records::stored));
    }

    /** Nobody deletes what they have not seen: the newer version is shown instead. */
    private void notDeleted(UUID id, Problem problem) {
        records.goneIf(id, problem);
        if (problem.kind() == ProblemKind.STALE_RECORD) {
            commands.find(id, records::stored, again -> records.goneIf(id, again));
        }
    }

    private ListState currentListState() {
        if (!list.items().isEmpty()) {
            return ListState.FILLED;
        }
        if (list.failedProperty().get()) {
            return ListState.FAILED;
        }
        if (!list.loadedProperty().get() || shown == null) {
            return ListState.LOADING;
        }
        return store.isEverything(shown) ? ListState.NOTHING_YET : ListState.NOTHING_FOUND;
    }
}
