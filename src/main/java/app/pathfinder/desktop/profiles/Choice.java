package app.pathfinder.desktop.profiles;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Something that can be chosen by a tick. JavaFX thread. */
final class Choice<T> {
    private final T value;
    private final String title;
    private final String detail;
    private final BooleanProperty ticked;

    /** @param detail empty where there is no more to say */
    Choice(T value, String title, String detail, boolean isTicked) {
        this.value = value;
        this.title = title;
        this.detail = detail;
        this.ticked = new SimpleBooleanProperty(isTicked);
    }

    T value() {
        return value;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    BooleanProperty tickedProperty() {
        return ticked;
    }
}
