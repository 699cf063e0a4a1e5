package app.pathfinder.core.record;

import java.util.Locale;

/** A field of a record that a person fills in; each kind of record has an enum of its own. */
public interface RecordField {
    /** The constant's name. */
    String name();

    /** The area of the texts that name it and its errors, for example {@code experiences}. */
    String area();

    /** The most characters (code points) that the field holds; 0 for a field that is not a text. */
    int maxLength();

    /** The last part of its keys: the constant's name in lower case with hyphens. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the name that people read. */
    default String labelKey() {
        return area() + ".field." + key();
    }
}
