package app.pathfinder.desktop.common;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A card that asks something: a title, a body, and buttons with the one for Enter at the end. */
public final class DialogCard extends VBox {
    private final HBox actions = new HBox();

    public DialogCard(String title, Node... body) {
        getStyleClass().add("dialog-card");
        actions.getStyleClass().add("actions");
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        getChildren().add(heading);
        getChildren().addAll(body);
        getChildren().add(actions);
        setAccessibleText(title);
    }

    public static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    public DialogCard cancel(String text, Runnable action) {
        var button = button(text, action);
        button.setCancelButton(true);
        return this;
    }

    public DialogCard accept(String text, Runnable action) {
        var button = button(text, action);
        button.setDefaultButton(true);
        return this;
    }

    private Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setOnAction(event -> action.run());
        actions.getChildren().add(button);
        return button;
    }
}
