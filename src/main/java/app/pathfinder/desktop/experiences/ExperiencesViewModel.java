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

/** The screen of experiences: what can be done on it, and what it shows. JavaFX thread. */
final class ExperiencesViewModel {
    private final ExperienceFilterModel filter;
    private final ExperienceListModel list;
    private final TimelineViewModel timeline;
    private final ExperienceEditorViewModel editor;
    private final UnsavedChangesGuard guard;
    private final ExperienceSelection selection;
    private final StoredExperiences experiences;
    private final ExperienceCommands commands;
    private final Notifications notifications;
    private final Messages messages;

    private final ObjectProperty<ViewMode> viewMode = new SimpleObjectProperty<>(ViewMode.LIST);
    private final ReadOnlyObjectWrapper<ListState> listState = new ReadOnlyObjectWrapper<>(ListState.LOADING);

    @Inject
    ExperiencesViewModel(
            ExperienceFilterModel filter,
            ExperienceListModel list,
            TimelineViewModel timeline,
            ExperienceEditorViewModel editor,
            UnsavedChangesGuard guard,
            ExperienceSelection selection,
            StoredExperiences experiences,
            ExperienceCommands commands,
            Notifications notifications,
            Messages messages) {
        this.filter = filter;
        this.list = list;
        this.timeline = timeline;
        this.editor = editor;
        this.guard = guard;
        this.selection = selection;
        this.experiences = experiences;
        this.commands = commands;
        this.notifications = notifications;
        this.messages = messages;
        editor.setOnSaved(this::saved);
        editor.newerProperty().subscribe(this::foundNewer);
        filter.filterProperty().addListener((property, old, wanted) -> show(wanted));
        viewMode.subscribe(mode -> timeline.setActive(mode == ViewMode.TIMELINE));
        InvalidationListener listed = change -> listState.set(currentListState());
        list.items().addListener(listed);
        list.loadedProperty().addListener(listed);
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
        return selection.detailModeProperty();
    }

    ReadOnlyObjectProperty<@Nullable Experience> selectedProperty() {
        return selection.selectedProperty();
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
        if (!selection.isSelected(experience.id()) || (editor.isOpen() && editor.isNew())) {
            guard.leaveEditor(() -> selection.set(experience));
        }
    }

    /** The same for a record that the list may not have read yet. */
    void select(UUID id) {
        list.find(id)
                .ifPresentOrElse(
                        this::select,
                        () -> commands.find(id, this::select, problem -> experiences.goneIf(id, problem)));
    }

    void newExperience() {
        guard.leaveEditor(() -> {
            editor.openNew();
            selection.edit();
        });
    }

    /** Opens the selected record, as it is stored now, in the editor. */
    void edit() {
        var experience = selection.get();
        if (experience != null && !editor.isOpen()) {
            var id = experience.id();
            commands.find(id, this::edit, problem -> experiences.goneIf(id, problem));
        }
    }

    /** Goes back from the editor to what was selected before. */
    void leaveEditor() {
        guard.leaveEditor(selection::read);
    }

    /** Gives up what is being edited without asking. */
    void discardChanges() {
        var gone = editor.state() == EditorState.GONE ? selection.get() : null;
        editor.close();
        selection.read();
        if (gone != null) {
            experiences.gone(gone.id());
        }
    }

    void duplicate() {
        var experience = selection.get();
        if (experience != null) {
            var id = experience.id();
            guard.leaveEditor(() -> {
                selection.read();
                commands.duplicate(id, this::duplicated, problem -> experiences.goneIf(id, problem));
            });
        }
    }

    void delete() {
        var experience = selection.get();
        if (experience != null) {
            guard.leaveEditor(() -> {
                selection.read();
                commands.delete(experience, this::deleted, problem -> notDeleted(experience.id(), problem));
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

    /** By the time the record has been read the person may have gone on to something else. */
    private void edit(Experience fresh) {
        if (!editor.isOpen() && selection.isSelected(fresh.id())) {
            experiences.found(fresh);
            editor.open(fresh);
            selection.edit();
        }
    }

    private void foundNewer(@Nullable Experience newer) {
        if (newer != null) {
            experiences.found(newer);
        }
    }

    private void saved(Experience experience) {
        experiences.stored(experience);
        notifications.info(messages.text("experiences.saved"));
    }

    private void duplicated(Experience copy) {
        experiences.stored(copy);
        notifications.info(messages.text("experiences.duplicated"));
    }

    private void deleted(DeletedExperience deleted) {
        experiences.deleted(deleted.experience().id());
        notifications.undoable(
                messages.text("experiences.deleted", deleted.experience().title()),
                () -> commands.restore(deleted, experiences::stored));
    }

    /** Nobody deletes what they have not seen: the newer version is shown instead. */
    private void notDeleted(UUID id, Problem problem) {
        experiences.goneIf(id, problem);
        if (problem.kind() == ProblemKind.STALE_RECORD) {
            commands.find(id, experiences::stored, again -> experiences.goneIf(id, again));
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
