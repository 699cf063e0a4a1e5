package app.pathfinder.desktop.timeline;

import app.pathfinder.core.experience.ExperienceType;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How a type of experience looks: its icon here, its colour in the style sheet under its style class. */
public final class TypeStyle {
    private TypeStyle() {}

    public static Ikon icon(ExperienceType type) {
        return switch (type) {
            case EMPLOYMENT -> Feather.BRIEFCASE;
            case EDUCATION -> Feather.BOOK_OPEN;
            case PROJECT -> Feather.LAYERS;
            case VOLUNTEERING -> Feather.HEART;
            case CERTIFICATION -> Feather.CHECK_CIRCLE;
            case PUBLICATION -> Feather.FILE_TEXT;
            case AWARD -> Feather.AWARD;
            case MILITARY -> Feather.SHIELD;
            case OTHER -> Feather.STAR;
        };
    }

    public static String styleClass(ExperienceType type) {
        return "type-" + type.code();
    }
}
