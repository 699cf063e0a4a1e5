package app.pathfinder.desktop.common;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Shows nodes only when they have something to say; what is not shown takes no room. */
public final class Visibility {
    private Visibility() {}

    public static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** The same for who decides again each time. */
    public static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /** Shows the text unless it is empty. */
    public static void showText(Labeled label, ObservableStringValue text) {
        label.textProperty().bind(text);
        showWhen(label, text.map(now -> !now.isEmpty()));
    }

    /** Marks a field as faulty while there is a fault to tell, to the eye and to a screen reader. */
    public static void markFault(Node field, ObservableStringValue fault) {
        fault.subscribe(now -> {
            field.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty());
            field.setAccessibleHelp(now);
        });
    }
}
