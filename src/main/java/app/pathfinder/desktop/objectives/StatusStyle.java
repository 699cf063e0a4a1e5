package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveStatus;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How a status looks: its icon here, its colour in the style sheet under its style class. */
final class StatusStyle {
    private StatusStyle() {}

    static Ikon icon(ObjectiveStatus status) {
        return switch (status) {
            case ACTIVE -> Feather.TARGET;
            case PLANNED -> Feather.MAP;
            case ACHIEVED -> Feather.CHECK_CIRCLE;
            case DROPPED -> Feather.SLASH;
        };
    }

    static String styleClass(ObjectiveStatus status) {
        return "objective-" + status.code();
    }
}
