package app.pathfinder.desktop.record;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Keys that work anywhere in the window while a screen is shown. JavaFX thread. */
public final class Shortcuts {
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private @Nullable Scene scene;

    /** Adds a key, in the form of {@link KeyCombination#valueOf}. */
    public Shortcuts add(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), action);
        return this;
    }

    /** From now on the keys work in this window. */
    public void install(@Nullable Scene into) {
        remove();
        scene = into;
        if (into != null) {
            into.getAccelerators().putAll(actions);
        }
    }

    /** From now on they no longer do. */
    public void remove() {
        if (scene != null) {
            actions.forEach(scene.getAccelerators()::remove);
            scene = null;
        }
    }
}
