package app.pathfinder.desktop.skills;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A category with a bar as long as its share of the greatest, and its figure in words. */
final class CategoryBar extends HBox {
    CategoryBar(String name, double share, String figure) {
        getStyleClass().add("category-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name + ", " + figure);
        var label = new Label(name);
        label.getStyleClass().add("category-name");
        var number = new Label(figure);
        number.getStyleClass().add("category-figure");
        getChildren().setAll(label, track(share), number);
    }

    private static Pane track(double share) {
        var bar = new Region();
        bar.getStyleClass().add("category-length");
        var track = new StackPane(bar);
        track.getStyleClass().add("category-track");
        track.setMinWidth(0);
        bar.maxWidthProperty().bind(track.widthProperty().multiply(share));
        setHgrow(track, Priority.ALWAYS);
        return track;
    }
}
