package app.pathfinder.desktop;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Walks through scenes and notes what a person could not hear or read. JavaFX thread. */
public final class ScreenAudit {
    private final SortedSet<String> nameless = new TreeSet<>();
    private final SortedSet<String> cutOff = new TreeSet<>();

    public void look(String screen, Scene scene) {
        visible(scene.getRoot()).forEach(node -> {
            if (node.isFocusTraversable() && !isFrame(node) && name(node).isBlank()) {
                nameless.add(screen + ": " + what(node));
            }
            if (node instanceof ButtonBase button && isCutOff(button)) {
                cutOff.add(screen + ": " + what(node) + " " + button.getText());
            }
        });
    }

    /** What the keyboard reaches and a screen reader has no words for. */
    public SortedSet<String> nameless() {
        return nameless;
    }

    /** Buttons that do not show their whole text. */
    public SortedSet<String> cutOff() {
        return cutOff;
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ScreenAudit::visible)
                : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), below);
    }

    /** Screen readers name what is inside. */
    private static boolean isFrame(Node node) {
        return node instanceof ScrollPane || node instanceof ScrollBar;
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label) {
            return label.getText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static boolean isCutOff(Labeled labeled) {
        return labeled.getText() != null
                && !labeled.getText().isBlank()
                && labeled.lookup(".text") instanceof Text shown
                && !shown.getText().equals(labeled.getText())
                && !labeled.isWrapText();
    }

    private static String what(Node node) {
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + " "
                + node.getStyleClass();
    }
}
