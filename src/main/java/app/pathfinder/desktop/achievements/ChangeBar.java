package app.pathfinder.desktop.achievements;

import javafx.scene.layout.Region;

/** A number as a bar that begins at zero, wherever that is between the smallest and the largest. */
final class ChangeBar extends Region {
    /** So that a number that is nothing beside the other one can still be seen. */
    private static final double THINNEST = 3;

    private final Region bar = new Region();
    private double from;
    private double until;

    ChangeBar(String styleClass) {
        getStyleClass().add("change-bar");
        bar.getStyleClass().add(styleClass);
        getChildren().setAll(bar);
    }

    /** How the bar looks. */
    void setStyleClassOfBar(String styleClass) {
        bar.getStyleClass().setAll(styleClass);
    }

    /**
     * Shows a number.
     *
     * @param low at the left end, at most zero
     * @param high at the right end, at least zero
     */
    void show(double number, double low, double high) {
        var span = high > low ? high - low : 1;
        from = (Math.min(number, 0) - low) / span;
        until = (Math.max(number, 0) - low) / span;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var width = Math.max(THINNEST, snapSizeX(getWidth() * (until - from)));
        var x = Math.min(snapPositionX(getWidth() * from), getWidth() - width);
        bar.resizeRelocate(x, 0, width, getHeight());
    }
}
