package app.pathfinder.desktop.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the window, besides those of the navigation. */
enum Shortcut {
    LOCK(combination(KeyCode.L)),
    LARGER_TEXT(combination(KeyCode.PLUS), combination(KeyCode.EQUALS), combination(KeyCode.ADD)),
    SMALLER_TEXT(combination(KeyCode.MINUS), combination(KeyCode.SUBTRACT)),
    NORMAL_TEXT(combination(KeyCode.DIGIT0), combination(KeyCode.NUMPAD0)),
    HELP(new KeyCodeCombination(KeyCode.F1));

    private final KeyCombination[] combinations;

    Shortcut(KeyCombination... combinations) {
        this.combinations = combinations;
    }

    private static KeyCombination combination(KeyCode code) {
        // plus needs Shift on some keyboards and none on others
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }

    boolean matches(KeyEvent event) {
        for (var each : combinations) {
            if (each.match(event)) {
                return true;
            }
        }
        return false;
    }

    String textKey() {
        return "shell.shortcuts." + name();
    }

    String keyKey() {
        return "shell.shortcuts.key." + name();
    }
}
