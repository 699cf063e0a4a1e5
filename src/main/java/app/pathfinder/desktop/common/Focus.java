package app.pathfinder.desktop.common;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Where the keyboard is. JavaFX thread. */
public final class Focus {
    private Focus() {}

    /** Gives the focus to the first node inside that takes it. */
    public static void first(Node within) {
        find(within).ifPresent(Node::requestFocus);
    }

    /** Gives the focus to a node, as soon as it is part of a window. */
    public static void to(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        // what a scroll pane holds joins the window only when the pane gets its skin
        node.sceneProperty().subscribe(new Consumer<>() {
            private boolean done;

            @Override
            public void accept(@Nullable Scene scene) {
                if (scene != null && !done) {
                    done = true;
                    Platform.runLater(node::requestFocus);
                }
            }
        });
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
