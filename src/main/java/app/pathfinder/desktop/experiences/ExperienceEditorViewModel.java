package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import jakarta.inject.Inject;
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
final class ExperienceEditorViewModel {
    /** A new record begins as employment, the most frequent kind. */
    private static final ExperienceDraft BLANK =
            new ExperienceDraft(null, ExperienceType.EMPLOYMENT, null, null, null, null, false, null, null, null);

    private final ExperienceService service;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final ExperienceFields fields = new ExperienceFields();
    private final FieldMessages fieldMessages;
    private final ReadOnlyObjectWrapper<EditorState> state = new ReadOnlyObjectWrapper<>(EditorState.CLOSED);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Experience> newer = new ReadOnlyObjectWrapper<>();
    private final ObservableList<FieldDifference> differences = FXCollections.observableArrayList();
    private final ObservableList<FieldDifference> readOnlyDifferences =
            FXCollections.unmodifiableObservableList(differences);
    private final List<Runnable> afterSave = new ArrayList<>();
    private ExperienceDraft original = BLANK;
    private @Nullable Experience base;
    private Consumer<Experience> onSaved = saved -> {};

    @Inject
    ExperienceEditorViewModel(
            ExperienceService service, BackgroundWork background, ErrorPresenter errors, Messages messages) {
        this.service = service;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
        this.fieldMessages = new FieldMessages(messages);
        fields.onChange(this::changed);
    }

    ExperienceFields fields() {
        return fields;
    }

    FieldMessages fieldMessages() {
        return fieldMessages;
    }

    ReadOnlyObjectProperty<EditorState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    EditorState state() {
        return state.get();
    }

    /** Whether something would be lost by closing now. */
    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** The version that somebody else stored, in state STALE. */
    ReadOnlyObjectProperty<@Nullable Experience> newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /** Where that version and the one in the fields differ. */
    ObservableList<FieldDifference> differences() {
        return readOnlyDifferences;
    }

    boolean isOpen() {
        return state.get() != EditorState.CLOSED;
    }

    /** Whether the record is not stored yet. */
    boolean isNew() {
        return base == null;
    }

    /** Tells of every record that was saved, after the editor closed. */
    void setOnSaved(Consumer<Experience> listener) {
        onSaved = listener;
    }

    void openNew() {
        open(null, BLANK);
    }

    void open(Experience experience) {
        open(experience, ExperienceDraft.of(experience));
    }

    /** Closes without saving. */
    void close() {
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
    Optional<RecordField> save() {
        return save(() -> {});
    }

    /** The same; runs the given work when this save, or the one that is running, has succeeded. */
    Optional<RecordField> save(Runnable then) {
        if (state.get() == EditorState.SAVING) {
            afterSave.add(then);
            return Optional.empty();
        }
        if (state.get() != EditorState.EDITING) {
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

    /** In state STALE: forgets what was typed and shows the other version. */
    void loadNewer() {
        var other = newer.get();
        if (other != null) {
            open(other);
        }
    }

    /** In state STALE: stores what was typed over the other version. */
    void saveOverNewer() {
        var other = newer.get();
        if (other != null && state.get() == EditorState.STALE) {
            leaveConflict(other);
        }
    }

    /** In state GONE: stores what was typed as a new record. */
    void saveAsNew() {
        if (state.get() == EditorState.GONE) {
            leaveConflict(null);
        }
    }

    private void leaveConflict(@Nullable Experience basis) {
        base = basis;
        newer.set(null);
        differences.clear();
        state.set(EditorState.EDITING);
        save();
    }

    private void open(@Nullable Experience experience, ExperienceDraft draft) {
        close();
        base = experience;
        original = draft;
        fieldMessages.untouchAll();
        fields.show(draft);
        state.set(EditorState.EDITING);
        changed();
    }

    private void changed() {
        fieldMessages.update(fields.errors());
        dirty.set(isOpen() && (!fields.draft().equals(original) || fields.hasUnreadableDate()));
    }

    private void store(@Nullable Experience basis) {
        var draft = fields.draft();
        state.set(EditorState.SAVING);
        background
                .<Experience>start(
                        messages.text("experiences.saving"),
                        progress -> basis == null
                                ? service.create(draft)
                                : service.update(basis.id(), basis.version(), draft))
                .onSuccess(this::saved)
                .onProblem(this::failed);
    }

    private void saved(Experience experience) {
        var then = List.copyOf(afterSave);
        close();
        onSaved.accept(experience);
        then.forEach(Runnable::run);
    }

    private void failed(Problem problem) {
        afterSave.clear();
        switch (problem.kind()) {
            case STALE_RECORD -> readNewer();
            case RECORD_GONE -> state.set(EditorState.GONE);
            default -> {
                state.set(EditorState.EDITING);
                errors.present(problem);
            }
        }
    }

    private void readNewer() {
        var basis = base;
        if (basis != null) {
            background
                    .<Experience>start(messages.text("experiences.loading"), progress -> service.find(basis.id()))
                    .onSuccess(this::compare)
                    .onProblem(this::failed);
        }
    }

    private void compare(Experience other) {
        newer.set(other);
        differences.setAll(FieldDifference.between(ExperienceDraft.of(other), fields.draft()));
        state.set(EditorState.STALE);
    }
}
