package app.pathfinder.desktop.experiences;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows and hides nodes, which take no room while hidden. */
final class Visibility {
    private Visibility() {}

    static void bind(Node node, ObservableValue<Boolean> visible) {
        node.visibleProperty().bind(visible);
        node.managedProperty().bind(visible);
    }

    static void set(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
