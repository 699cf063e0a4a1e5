package app.pathfinder.desktop.shell;

import app.pathfinder.desktop.common.Appearance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the window; all input counts as a sign of life. JavaFX thread. */
final class WindowKeys {
    static final List<KeyCode> PLACES = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final UserSession session;
    private final Appearance appearance;
    private final IdleWatch idleWatch;

    @Inject
    WindowKeys(UserSession session, Appearance appearance, IdleWatch idleWatch) {
        this.session = session;
        this.appearance = appearance;
        this.idleWatch = idleWatch;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> idleWatch.signOfLife());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (goSomewhere(event) || run(event)) {
            event.consume();
        }
    }

    private boolean goSomewhere(KeyEvent event) {
        var place = PLACES.indexOf(event.getCode());
        if (!event.isShortcutDown() || event.isAltDown() || place < 0) {
            return false;
        }
        session.navigation().ifPresent(navigation -> navigation.goTo(place));
        return true;
    }

    private boolean run(KeyEvent event) {
        var shortcut = Arrays.stream(Shortcut.values())
                .filter(each -> each.matches(event))
                .findFirst();
        return shortcut.isPresent() && run(shortcut.get(), event);
    }

    /** Whether the key is used up. */
    private boolean run(Shortcut shortcut, KeyEvent event) {
        switch (shortcut) {
            case PALETTE -> session.showPalette();
            case UNDO -> {
                return !event.isShiftDown() && !isWriting(event) && session.undo();
            }
            case LOCK -> session.lock();
            case LARGER_TEXT -> appearance.largerText();
            case SMALLER_TEXT -> appearance.smallerText();
            case NORMAL_TEXT -> appearance.normalText();
            case HELP -> session.showShortcuts();
        }
        return true;
    }

    /** In a text the key takes back what was typed. */
    private static boolean isWriting(KeyEvent event) {
        var target = event.getTarget();
        return (target instanceof TextInputControl text && text.isEditable())
                || (target instanceof ComboBoxBase<?> box && box.isEditable())
                || (target instanceof Spinner<?> spinner && spinner.isEditable());
    }
}
