package app.pathfinder.desktop.common;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The product's mark, a compass needle on a tile, drawn by the style sheet so that it follows the size of the text. */
public final class ProductMark extends StackPane {
    public ProductMark() {
        getStyleClass().add("product-mark");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(layer("ring"), layer("needle-south"), layer("needle-north"));
    }

    private static Region layer(String styleClass) {
        var layer = new Region();
        layer.getStyleClass().add(styleClass);
        return layer;
    }
}
