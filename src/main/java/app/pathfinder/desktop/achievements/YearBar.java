package app.pathfinder.desktop.achievements;

import javafx.scene.layout.Region;

/** A bar that stands on the ground, as high as its share: below those with a number, above them those without. */
final class YearBar extends Region {
    private final Region with = part("with-number");
    private final Region without = part("without-number");
    private double withShare;
    private double withoutShare;

    YearBar() {
        getStyleClass().add("year-bar");
        getChildren().setAll(with, without);
    }

    /** @param most what fills the whole height */
    void show(YearColumn column, long most) {
        withShare = most == 0 ? 0 : (double) column.withNumber() / most;
        withoutShare = most == 0 ? 0 : (double) column.withoutNumber() / most;
        requestLayout();
    }

    private static Region part(String styleClass) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        return part;
    }

    @Override
    protected void layoutChildren() {
        var height = getHeight();
        var withHeight = snapSizeY(height * withShare);
        var withoutHeight = snapSizeY(height * withoutShare);
        with.resizeRelocate(0, height - withHeight, getWidth(), withHeight);
        without.resizeRelocate(0, Math.max(0, height - withHeight - withoutHeight), getWidth(), withoutHeight);
    }
}
