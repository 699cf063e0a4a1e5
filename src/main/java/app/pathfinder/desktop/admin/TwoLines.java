package app.pathfinder.desktop.admin;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A cell of two lines: what it is, and below it, smaller, what more there is to say. */
public final class TwoLines extends VBox {
    private final Label first = new Label();
    private final Label second = new Label();

    public TwoLines() {
        getStyleClass().add("name-cell");
        first.getStyleClass().add("name");
        second.getStyleClass().add("hint");
        getChildren().addAll(first, second);
    }

    /** Shows both; where the lower line is too long for the column, its tooltip has the rest. */
    public void show(String above, String below) {
        first.setText(above);
        second.setText(below);
        second.setTooltip(below.isEmpty() ? null : new Tooltip(below));
        second.setVisible(!below.isEmpty());
        second.setManaged(!below.isEmpty());
    }
}
