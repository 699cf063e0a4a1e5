package app.pathfinder.desktop.record;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How a kind of record looks where records of all kinds stand together, and what one without a title is called. */
public final class RecordLook {
    private RecordLook() {}

    /** Its icon, the same as in the navigation. */
    public static Ikon icon(RecordType type) {
        return switch (type) {
            case EXPERIENCE -> Feather.BRIEFCASE;
            case OBJECTIVE -> Feather.TARGET;
            case ACHIEVEMENT -> Feather.AWARD;
            case SKILL -> Feather.ZAP;
            case PROFILE -> Feather.USER;
            case CONVERSATION -> Feather.MESSAGE_SQUARE;
        };
    }

    /** Its colour in the style sheet. */
    public static String styleClass(RecordType type) {
        return "record-type-" + type.code();
    }

    /** What a person calls the record. */
    public static String title(RecordType type, @Nullable String title, Messages messages) {
        return title == null || title.isBlank() ? messages.text(type.untitledKey()) : title;
    }
}
