package app.pathfinder.desktop.record;

import app.pathfinder.core.record.RecordField;

/** The fields of an editor as a person sees them. JavaFX thread. */
public interface RecordForm {
    /** Puts the keyboard into a field, if the form has it. */
    void focus(RecordField field);

    /** Shows the first field and puts the keyboard into it. */
    void begin();
}
