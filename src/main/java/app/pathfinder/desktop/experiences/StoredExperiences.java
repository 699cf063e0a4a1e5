package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps list, timeline and selection in step with what became of a record. JavaFX thread. */
final class StoredExperiences {
    private final ExperienceListModel list;
    private final TimelineViewModel timeline;
    private final ExperienceSelection selection;
    private final ExperienceEditorViewModel editor;

    @Inject
    StoredExperiences(
            ExperienceListModel list,
            TimelineViewModel timeline,
            ExperienceSelection selection,
            ExperienceEditorViewModel editor) {
        this.list = list;
        this.timeline = timeline;
        this.selection = selection;
        this.editor = editor;
    }

    /** The record is stored like this: it is listed, and selected unless the person is writing. */
    void stored(Experience experience) {
        list.put(experience);
        timeline.refresh();
        if (!editor.isOpen()) {
            selection.set(experience);
        }
    }

    /** The record that is being edited is stored like this. */
    void found(Experience experience) {
        selection.set(experience);
        list.put(experience);
    }

    /** The record was deleted: another takes its place. */
    void deleted(UUID id) {
        selection.moveOffFrom(id);
        removed(id);
    }

    /** Somebody else deleted the record: nothing takes its place unseen. */
    void gone(UUID id) {
        if (selection.isSelected(id)) {
            selection.set(null);
        }
        removed(id);
    }

    void goneIf(UUID id, Problem problem) {
        if (problem.kind() == ProblemKind.RECORD_GONE) {
            gone(id);
        }
    }

    private void removed(UUID id) {
        list.remove(id);
        timeline.refresh();
    }
}
