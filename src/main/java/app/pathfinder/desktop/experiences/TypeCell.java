package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.timeline.TypeStyle;
import javafx.scene.control.ListCell;
import org.kordamp.ikonli.javafx.FontIcon;

/** A type of experience to choose. */
final class TypeCell extends ListCell<ExperienceType> {
    private final Messages messages;

    TypeCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(ExperienceType type, boolean empty) {
        super.updateItem(type, empty);
        var nothing = empty || type == null;
        setText(nothing ? null : messages.text(type.nameKey()));
        setGraphic(nothing ? null : icon(type));
    }

    private static FontIcon icon(ExperienceType type) {
        var icon = new FontIcon(TypeStyle.icon(type));
        icon.getStyleClass().add("small-icon");
        return icon;
    }
}
