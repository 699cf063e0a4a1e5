package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.DeletedExperience;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Notifications;
import jakarta.inject.Inject;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The screen of experiences: what is listed, what is selected, what stands beside it. JavaFX thread. */
final class ExperiencesViewModel {
    private final ExperienceFilterModel filter;
    private final ExperienceListModel list;
    private final TimelineViewModel timeline;
    private final ExperienceEditorViewModel editor;
    private final UnsavedChangesGuard guard;
    private final ExperienceCommands commands;
    private final Notifications notifications;
    private final Messages messages;

    private final ObjectProperty<ViewMode> viewMode = new SimpleObjectProperty<>(ViewMode.LIST);
    private final ReadOnlyObjectWrapper<DetailMode> detailMode = new ReadOnlyObjectWrapper<>(DetailMode.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Experience> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ListState> listState = new ReadOnlyObjectWrapper<>(ListState.LOADING);

    @Inject
    ExperiencesViewModel(
            ExperienceFilterModel filter,
            ExperienceListModel list,
            TimelineViewModel timeline,
            ExperienceEditorViewModel editor,
            UnsavedChangesGuard guard,
            ExperienceCommands commands,
            Notifications notifications,
            Messages messages) {
        this.filter = filter;
        this.list = list;
        this.timeline = timeline;
        this.editor = editor;
        this.guard = guard;
        this.commands = commands;
        this.notifications = notifications;
        this.messages = messages;
        editor.setOnSaved(this::saved);
        editor.newerProperty().subscribe(this::foundNewer);
        filter.filterProperty().addListener((property, old, wanted) -> show(wanted));
        viewMode.subscribe(mode -> timeline.setActive(mode == ViewMode.TIMELINE));
        InvalidationListener listed = change -> listChanged();
        list.items().addListener(listed);
        list.loadedProperty().addListener(listed);
        list.loadingProperty().addListener((property, before, isLoading) -> listRead());
    }

    ExperienceFilterModel filter() {
        return filter;
    }

    ExperienceListModel list() {
        return list;
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    ExperienceEditorViewModel editor() {
        return editor;
    }

    ObjectProperty<ViewMode> viewModeProperty() {
        return viewMode;
    }

    ReadOnlyObjectProperty<DetailMode> detailModeProperty() {
        return detailMode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Experience> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ListState> listStateProperty() {
        return listState.getReadOnlyProperty();
    }

    /** Reads everything anew. */
    void refresh() {
        show(filter.filterProperty().get());
    }

    /** Selects the record, if the person lets go of what is being edited. */
    void select(Experience experience) {
        if (!isSelected(experience.id()) || (editor.isOpen() && editor.isNew())) {
            guard.leaveEditor(() -> read(experience));
        }
    }

    /** The same for a record that the list may not have read yet. */
    void select(UUID id) {
        list.find(id)
                .ifPresentOrElse(this::select, () -> commands.find(id, this::select, problem -> goneIfSo(id, problem)));
    }

    void newExperience() {
        guard.leaveEditor(() -> {
            editor.openNew();
            detailMode.set(DetailMode.EDITING);
        });
    }

    /** Opens the selected record, as it is stored now, in the editor. */
    void edit() {
        var experience = selected.get();
        if (experience != null && !editor.isOpen()) {
            commands.find(experience.id(), this::edit, problem -> goneIfSo(experience.id(), problem));
        }
    }

    /** Goes back from the editor to what was selected before. */
    void leaveEditor() {
        guard.leaveEditor(this::readSelected);
    }

    /** Gives up what is being edited without asking. */
    void discardChanges() {
        var gone = editor.state() == EditorState.GONE ? selected.get() : null;
        editor.close();
        readSelected();
        if (gone != null) {
            read(null);
            removed(gone.id());
        }
    }

    /** Goes on once nothing would be lost by leaving the screen; asks the person where something would be. */
    void leave(Runnable then) {
        guard.leaveEditor(() -> {
            readSelected();
            then.run();
        });
    }

    void duplicate() {
        var experience = selected.get();
        if (experience != null) {
            guard.leaveEditor(() -> {
                readSelected();
                commands.duplicate(experience.id(), this::duplicated, problem -> goneIfSo(experience.id(), problem));
            });
        }
    }

    void delete() {
        var experience = selected.get();
        if (experience != null) {
            guard.leaveEditor(() -> {
                readSelected();
                commands.delete(experience, this::deleted, problem -> notDeleted(experience, problem));
            });
        }
    }

    /** Drops what is on its way; the screen will not be shown again. */
    void dispose() {
        list.cancel();
        timeline.setActive(false);
        editor.close();
    }

    private void show(ExperienceFilter wanted) {
        list.show(wanted);
        timeline.show(wanted);
    }

    private void read(@Nullable Experience experience) {
        selected.set(experience);
        readSelected();
    }

    private void readSelected() {
        if (!editor.isOpen()) {
            detailMode.set(selected.get() == null ? DetailMode.NOTHING : DetailMode.READING);
        }
    }

    /** By the time the record has been read the person may have gone on to something else. */
    private void edit(Experience fresh) {
        if (editor.isOpen() || !isSelected(fresh.id())) {
            return;
        }
        selected.set(fresh);
        list.put(fresh);
        editor.open(fresh);
        detailMode.set(DetailMode.EDITING);
    }

    private void foundNewer(@Nullable Experience newer) {
        if (newer != null) {
            list.put(newer);
            selected.set(newer);
        }
    }

    private void saved(Experience experience) {
        stored(experience);
        notifications.info(messages.text("experiences.saved"));
    }

    private void duplicated(Experience copy) {
        stored(copy);
        notifications.info(messages.text("experiences.duplicated"));
    }

    private void stored(Experience experience) {
        list.put(experience);
        timeline.refresh();
        if (!editor.isOpen()) {
            read(experience);
        }
    }

    private void deleted(DeletedExperience deleted) {
        var id = deleted.experience().id();
        if (isSelected(id)) {
            read(neighbour(id));
        }
        removed(id);
        notifications.undoable(
                messages.text("experiences.deleted", deleted.experience().title()),
                () -> commands.restore(deleted, this::stored));
    }

    private void removed(UUID id) {
        list.remove(id);
        timeline.refresh();
    }

    private void notDeleted(Experience experience, Problem problem) {
        if (problem.kind() == ProblemKind.STALE_RECORD) {
            commands.find(experience.id(), this::stored, again -> goneIfSo(experience.id(), again));
        }
        goneIfSo(experience.id(), problem);
    }

    private void goneIfSo(UUID id, Problem problem) {
        if (problem.kind() == ProblemKind.RECORD_GONE) {
            if (isSelected(id)) {
                read(null);
            }
            removed(id);
        }
    }

    /** The record that comes into the place of this one, or the one above it at the end of the list. */
    private @Nullable Experience neighbour(UUID id) {
        var items = list.items();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).id().equals(id)) {
                var other = place + 1 < items.size() ? place + 1 : place - 1;
                return other < 0 ? null : items.get(other);
            }
        }
        return null;
    }

    private boolean isSelected(UUID id) {
        var experience = selected.get();
        return experience != null && experience.id().equals(id);
    }

    private void listChanged() {
        var experience = selected.get();
        if (experience != null && !editor.isOpen()) {
            list.find(experience.id()).ifPresent(selected::set);
        }
        listState.set(currentListState());
    }

    /** What a new filter hides is no longer selected. */
    private void listRead() {
        var experience = selected.get();
        if (experience != null && list.isComplete() && list.find(experience.id()).isEmpty()) {
            read(null);
        }
    }

    private ListState currentListState() {
        if (!list.items().isEmpty()) {
            return ListState.FILLED;
        }
        if (!list.loadedProperty().get()) {
            return ListState.LOADING;
        }
        return filter.filterProperty().get().isAll() ? ListState.NOTHING_YET : ListState.NOTHING_FOUND;
    }
}
