package app.pathfinder.desktop.record;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the screens of all kinds of records do alike with what stands beside the list, and with the keyboard. */
public final class RecordFrame {
    private static final double LIST_SHARE = 0.45;

    private RecordFrame() {}

    /** Shows the pane beside the list only while there is something for it. */
    public static void showBeside(SplitPane split, Node side, ObservableValue<Boolean> isShown) {
        isShown.subscribe(shown -> {
            if (shown && !split.getItems().contains(side)) {
                split.getItems().add(side);
                split.setDividerPositions(LIST_SHARE);
            } else if (!shown) {
                split.getItems().remove(side);
            }
        });
    }

    /** Escape leaves the editor wherever on the screen the keyboard is, unless somebody else needs it first. */
    public static void leaveByEscape(Node screen, RecordScreenModel<?, ?, ?, ?> model) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.editor().isOpen()) {
                event.consume();
                model.leaveEditor();
            }
        });
    }

    /** Who leaves the editor goes on by keyboard where they came from. */
    public static void focusAfterEditing(RecordScreenModel<?, ?, ?, ?> model, Runnable focus) {
        model.detailModeProperty().addListener((mode, before, now) -> {
            if (before == DetailMode.EDITING) {
                focus.run();
            }
        });
    }
}
