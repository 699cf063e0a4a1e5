package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.timeline.TypeStyle;
import java.util.List;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** The type of an experience as icon and name in its colour. */
final class TypeBadge extends Label {
    private final Messages messages;
    private final FontIcon icon = new FontIcon();

    TypeBadge(Messages messages) {
        this.messages = messages;
        icon.getStyleClass().add("small-icon");
        setGraphic(icon);
        setMinWidth(USE_PREF_SIZE);
    }

    void show(ExperienceType type) {
        setText(messages.text(type.nameKey()));
        icon.setIconCode(TypeStyle.icon(type));
        getStyleClass().setAll(List.of("label", "type-badge", TypeStyle.styleClass(type)));
    }
}
