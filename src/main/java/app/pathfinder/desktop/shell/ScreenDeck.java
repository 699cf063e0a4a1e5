package app.pathfinder.desktop.shell;

import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The screens of one person: each loaded when first shown, kept until they log out. JavaFX thread. */
final class ScreenDeck {
    private final ViewLoader loader;
    private final Map<Destination, View<Screen>> views = new EnumMap<>(Destination.class);
    private @Nullable View<Screen> current;
    private @Nullable Destination place;

    @Inject
    ScreenDeck(ViewLoader loader) {
        this.loader = loader;
    }

    void show(Destination destination, StackPane pane) {
        var next = views.computeIfAbsent(destination, each -> loader.load(each.fxml()));
        if (next.equals(current)) {
            return;
        }
        if (current != null) {
            current.controller().hidden();
        }
        current = next;
        place = destination;
        pane.getChildren().setAll(next.root());
        next.controller().shown();
    }

    /** The screen of a destination, while it is the one that is shown. */
    Optional<Screen> shown(Destination destination) {
        return current == null || place != destination ? Optional.empty() : Optional.of(current.controller());
    }

    /** The window has come to show the screens again, after a lock. */
    void resume() {
        if (current != null) {
            current.controller().shown();
        }
    }

    /** The window shows something else, such as the page of a lock. */
    void pause() {
        if (current != null) {
            current.controller().hidden();
        }
    }

    boolean hasUnsavedChanges() {
        return views.values().stream().anyMatch(view -> view.controller().hasUnsavedChanges());
    }

    void dispose() {
        views.values().forEach(view -> view.controller().disposed());
        views.clear();
        current = null;
    }
}
