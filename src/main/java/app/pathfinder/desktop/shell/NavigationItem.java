package app.pathfinder.desktop.shell;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the navigation: an icon and a word. Pressing the chosen one again leaves it chosen. */
final class NavigationItem extends ToggleButton {
    private final Destination destination;

    NavigationItem(Destination destination, String title) {
        super(title, new FontIcon(destination.icon()));
        this.destination = destination;
        getStyleClass().setAll("navigation-item");
        setId("go-" + destination.name().toLowerCase(Locale.ROOT));
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(new Tooltip(title));
    }

    Destination destination() {
        return destination;
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
