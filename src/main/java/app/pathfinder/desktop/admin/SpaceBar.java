package app.pathfinder.desktop.admin;

import app.pathfinder.core.monitoring.ByteSize;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A size, with a bar that shows it as a share of the largest. */
public final class SpaceBar extends HBox {
    private final Label text = new Label();
    private final Track track = new Track();
    private final Tooltip exactly = new Tooltip();

    public SpaceBar() {
        getStyleClass().add("space-bar");
        text.getStyleClass().add("size");
        text.setMinWidth(USE_PREF_SIZE);
        setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(track, text);
        Tooltip.install(this, exactly);
    }

    /** Shows a size beside the largest; the exact one, in words, stands in the tooltip. */
    public void show(long bytes, long largest, String exact) {
        exactly.setText(exact);
        text.setText(ByteSize.text(bytes));
        track.show(largest == 0 ? 0 : Math.min(1, (double) bytes / largest));
    }

    /** The bar alone: as long as there is room, filled as far as the share says. */
    private static final class Track extends Region {
        private static final double LEAST = 2;

        private final Region fill = new Region();
        private double share;

        Track() {
            getStyleClass().add("track");
            fill.getStyleClass().add("fill");
            fill.setManaged(false);
            getChildren().add(fill);
        }

        void show(double wanted) {
            share = wanted;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var width = share == 0 ? 0 : Math.max(LEAST, getWidth() * share);
            fill.resizeRelocate(0, 0, width, getHeight());
        }
    }
}
