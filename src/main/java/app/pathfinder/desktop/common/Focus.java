package app.pathfinder.desktop.common;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where the keyboard is. JavaFX thread. */
public final class Focus {
    private Focus() {}

    /** Gives the focus to the first node inside that takes it. */
    public static void first(Node within) {
        find(within).ifPresent(Node::requestFocus);
    }

    static boolean isInside(Node node, Node outer) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> find(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Focus::find)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
