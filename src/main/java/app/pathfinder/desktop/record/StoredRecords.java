package app.pathfinder.desktop.record;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.UUID;

/** Keeps list and selection in step with what became of a record. JavaFX thread. */
final class StoredRecords<R> {
    private final RecordListModel<R, ?> list;
    private final RecordSelection<R> selection;
    private final RecordEditorModel<R, ?, ?> editor;
    private Runnable onChange = () -> {};

    StoredRecords(RecordListModel<R, ?> list, RecordSelection<R> selection, RecordEditorModel<R, ?, ?> editor) {
        this.list = list;
        this.selection = selection;
        this.editor = editor;
    }

    /** Tells of each record that was stored or is gone. */
    void setOnChange(Runnable listener) {
        onChange = listener;
    }

    /** The record is stored like this: it is listed, and selected unless the person is writing. */
    void stored(R item) {
        list.put(item);
        onChange.run();
        if (!editor.isOpen()) {
            selection.set(item);
        }
    }

    /** The record that is being edited is stored like this. */
    void found(R item) {
        selection.set(item);
        list.put(item);
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
        onChange.run();
    }
}
