package app.pathfinder.desktop.shell;

import com.google.common.collect.ImmutableSet;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the window, besides those of the navigation. */
enum Shortcut {
    PALETTE(true, KeyCode.K),
    UNDO(true, KeyCode.Z),
    LOCK(true, KeyCode.L),
    LARGER_TEXT(true, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
    SMALLER_TEXT(true, KeyCode.MINUS, KeyCode.SUBTRACT),
    NORMAL_TEXT(true, KeyCode.DIGIT0, KeyCode.NUMPAD0),
    HELP(false, KeyCode.F1);

    private final boolean withControl;
    private final ImmutableSet<KeyCode> codes;

    Shortcut(boolean withControl, KeyCode... codes) {
        this.withControl = withControl;
        this.codes = ImmutableSet.copyOf(codes);
    }

    /** Shift does not matter: plus needs it on some keyboards and not on others. */
    boolean matches(KeyEvent event) {
        return codes.contains(event.getCode()) && event.isShortcutDown() == withControl && !event.isAltDown();
    }

    String textKey() {
        return "shell.shortcuts." + name();
    }

    String keyKey() {
        return "shell.shortcuts.key." + name();
    }
}
