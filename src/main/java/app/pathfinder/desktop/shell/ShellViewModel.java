package app.pathfinder.desktop.shell;

import app.pathfinder.core.isolation.UserContext;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Where the person is, and where they can go. JavaFX thread. */
final class ShellViewModel {
    private final UserContext context;
    private final ObjectProperty<Destination> current;

    @Inject
    ShellViewModel(UserContext context) {
        this.context = context;
        var first = context.mustChangePassword()
                ? Destination.SETTINGS
                : destinations().getFirst();
        this.current = new SimpleObjectProperty<>(this, "current", first);
    }

    List<Destination> destinations() {
        return Destination.of(context.role());
    }

    List<Destination> destinations(Destination.Section section) {
        return destinations().stream().filter(each -> each.section() == section).toList();
    }

    /** Whether the person must choose a password of their own before they go anywhere else. */
    boolean mayGoTo(Destination destination) {
        return destination == Destination.SETTINGS || !context.mustChangePassword();
    }

    /** Goes to the destination with the given place in the navigation, counted from 0, if there is one. */
    void goTo(int place) {
        if (place < destinations().size()) {
            goTo(destinations().get(place));
        }
    }

    void goTo(Destination destination) {
        if (mayGoTo(destination)) {
            current.set(destination);
        }
    }

    ObjectProperty<Destination> currentProperty() {
        return current;
    }

    String personName() {
        return context.displayName();
    }

    String username() {
        return context.username().value();
    }
}
