package app.pathfinder.desktop.experiences;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Keys that work anywhere in the window while a screen is shown. JavaFX thread. */
final class Shortcuts {
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private @Nullable Scene scene;

    Shortcuts add(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), action);
        return this;
    }

    void install(@Nullable Scene into) {
        remove();
        scene = into;
        if (into != null) {
            into.getAccelerators().putAll(actions);
        }
    }

    void remove() {
        if (scene != null) {
            actions.forEach(scene.getAccelerators()::remove);
            scene = null;
        }
    }
}
