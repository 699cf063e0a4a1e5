package app.pathfinder.desktop.record;

import app.pathfinder.core.record.FieldError;
import java.util.List;

/**
 * What stands in the fields of an editor. JavaFX thread.
 *
 * @param <C> what it amounts to
 */
public interface RecordFields<C> {
    /** Tells of every change of any field. */
    void onChange(Runnable listener);

    /** What was typed in each field, for drafts; none for fields of which no drafts are kept. */
    default FieldTexts typed() {
        return FieldTexts.NONE;
    }

    /** Fills the fields. */
    void show(C content);

    /** The content of the fields; what cannot be understood is absent. */
    C content();

    /** What keeps the content from being stored, in the order of the fields. */
    List<FieldError> errors();

    /** Whether something was typed that cannot be understood, and so does not show in the content. */
    boolean hasUnreadable();
}
