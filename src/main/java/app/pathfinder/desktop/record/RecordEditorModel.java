package app.pathfinder.desktop.record;

import app.pathfinder.core.draft.Draft;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One record being written: its fields, whether they are right, whether they are saved. JavaFX thread. */
public final class RecordEditorModel<R, C, T extends RecordFields<C>> {
    private final RecordKind<R, C> kind;
    private final RecordStore<R, C, ?> store;
    private final T fields;
    private final C blank;
    private final RecordTools tools;

    private final EditorDrafts drafts;
    private final FieldMessages fieldMessages;
    private final ReadOnlyObjectWrapper<EditorState> state = new ReadOnlyObjectWrapper<>(EditorState.CLOSED);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable R> newer = new ReadOnlyObjectWrapper<>();
    private final ObservableList<FieldDifference> differences = FXCollections.observableArrayList();
    private final ObservableList<FieldDifference> readOnlyDifferences =
            FXCollections.unmodifiableObservableList(differences);
    private final List<Runnable> afterSave = new ArrayList<>();
    private C original;
    private @Nullable R base;
    private Consumer<R> onSaved = saved -> {};

    RecordEditorModel(RecordKind<R, C> kind, RecordStore<R, C, ?> store, T fields, C blank, RecordTools tools) {
        this.kind = kind;
        this.store = store;
        this.fields = fields;
        this.blank = blank;
        this.tools = tools;
        this.original = blank;
        this.drafts = new EditorDrafts(kind.area(), fields.typed(), tools);
        this.fieldMessages = new FieldMessages(tools.messages());
        fields.onChange(this::changed);
    }

    /** What stands in the fields. */
    public T fields() {
        return fields;
    }

    /** What is wrong with each field. */
    public FieldMessages fieldMessages() {
        return fieldMessages;
    }

    /** What was typed and not saved when this editor was last open; null once the person has decided about it. */
    public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return drafts.offerProperty();
    }

    public ReadOnlyObjectProperty<EditorState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public EditorState state() {
        return state.get();
    }

    /** Whether something would be lost by closing now. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The version that somebody else stored, in state STALE. */
    public ReadOnlyObjectProperty<@Nullable R> newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /** Where that version and the one in the fields differ. */
    public ObservableList<FieldDifference> differences() {
        return readOnlyDifferences;
    }

    public boolean isOpen() {
        return state.get() != EditorState.CLOSED;
    }

    /** Whether the record is not stored yet. */
    public boolean isNew() {
        return base == null;
    }

    /** Tells of every record that was saved, after the editor closed. */
    public void setOnSaved(Consumer<R> listener) {
        onSaved = listener;
    }

    public void openNew() {
        open(null, blank);
    }

    public void open(R item) {
        open(item, kind.content(item));
    }

    /** Closes without saving, and gives up what was typed. */
    public void close() {
        drafts.forget();
        reset();
    }

    /** Closes without saving; what was typed is offered when the editor opens again. */
    void leave() {
        drafts.leave();
        reset();
    }

    private void reset() {
        differences.clear();
        newer.set(null);
        afterSave.clear();
        state.set(EditorState.CLOSED);
        dirty.set(false);
    }

    /**
     * Saves in the background, unless a save is running already or something is not right yet.
     *
     * @return the first field that is not right
     */
    public Optional<RecordField> save() {
        return save(() -> {});
    }

    /** The same; runs the given work when this save, or the one that is running, has succeeded. */
    public Optional<RecordField> save(Runnable then) {
        if (state.get() == EditorState.SAVING) {
            afterSave.add(then);
            return Optional.empty();
        }
        if (state.get() != EditorState.EDITING || draftProperty().get() != null) {
            return Optional.empty();
        }
        fieldMessages.touchAll();
        var wrong = fields.errors().stream().map(FieldError::field).findFirst();
        if (wrong.isEmpty()) {
            afterSave.add(then);
            store(base);
        }
        return wrong;
    }

    /**
     * Shows what was typed and not saved when this editor was last open. If the record has another version by now, the
     * person decides which one stays.
     */
    public void restoreDraft() {
        drafts.take().ifPresent(draft -> {
            fields.typed().show(draft.texts());
            var record = base;
            if (record != null && kind.version(record) != draft.version()) {
                compare(record);
            }
        });
    }

    /** Forgets what was typed and not saved when this editor was last open. */
    public void discardDraft() {
        drafts.discard();
    }

    /** In state STALE: forgets what was typed and shows the other version. */
    public void loadNewer() {
        var other = newer.get();
        if (other != null) {
            open(other);
        }
    }

    /** In state STALE: stores what was typed over the other version. */
    public void saveOverNewer() {
        var other = newer.get();
        if (other != null && state.get() == EditorState.STALE) {
            leaveConflict(other);
        }
    }

    /** In state GONE: stores what was typed as a new record. */
    public void saveAsNew() {
        if (state.get() == EditorState.GONE) {
            leaveConflict(null);
        }
    }

    private void leaveConflict(@Nullable R basis) {
        base = basis;
        newer.set(null);
        differences.clear();
        state.set(EditorState.EDITING);
        save();
    }

    private void open(@Nullable R item, C content) {
        close();
        base = item;
        original = content;
        fieldMessages.untouchAll();
        fields.show(content);
        state.set(EditorState.EDITING);
        changed();
        drafts.opened(item == null ? null : kind.id(item), item == null ? 0 : kind.version(item));
    }

    private void changed() {
        fieldMessages.update(fields.errors());
        dirty.set(isOpen() && (!fields.content().equals(original) || fields.hasUnreadable()));
        drafts.changed(dirty.get());
    }

    private void store(@Nullable R basis) {
        var content = fields.content();
        var forgetDraft = drafts.storing();
        state.set(EditorState.SAVING);
        tools.background()
                .<R>start(tools.messages().text("record.saving"), progress -> {
                    var stored = store(basis, content);
                    forgetDraft.run();
                    return stored;
                })
                .onSuccess(this::saved)
                .onProblem(this::failed);
    }

    private R store(@Nullable R basis, C content) {
        return basis == null ? store.create(content) : store.update(kind.id(basis), kind.version(basis), content);
    }

    private void saved(R item) {
        var then = List.copyOf(afterSave);
        close();
        onSaved.accept(item);
        then.forEach(Runnable::run);
    }

    private void failed(Problem problem) {
        afterSave.clear();
        switch (problem.kind()) {
            case STALE_RECORD -> readNewer();
            case RECORD_GONE -> state.set(EditorState.GONE);
            default -> {
                state.set(EditorState.EDITING);
                tools.errors().present(problem);
            }
        }
    }

    private void readNewer() {
        var basis = base;
        if (basis != null) {
            tools.background()
                    .<R>start(tools.messages().text(kind.area() + ".loading"), progress -> store.find(kind.id(basis)))
                    .onSuccess(this::compare)
                    .onProblem(this::failed);
        }
    }

    private void compare(R other) {
        newer.set(other);
        differences.setAll(FieldDifference.between(kind.words(kind.content(other)), kind.words(fields.content())));
        state.set(EditorState.STALE);
    }
}
