package app.pathfinder.desktop.timeline;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The scroll bars of a timeline: the horizontal one counts days, the vertical one pixels. JavaFX thread. */
final class TimelineScrollBars {
    private static final double MARGIN_DAYS = 366;

    private final ScrollBar horizontal = new ScrollBar();
    private final ScrollBar vertical = new ScrollBar();
    private boolean adjusting;

    /**
     * @param toDay is told the day that the person scrolled to
     * @param down is told that they scrolled up or down
     */
    TimelineScrollBars(DoubleConsumer toDay, Runnable down) {
        vertical.setOrientation(Orientation.VERTICAL);
        horizontal.setFocusTraversable(false);
        vertical.setFocusTraversable(false);
        horizontal.valueProperty().addListener((value, before, now) -> tell(() -> toDay.accept(now.doubleValue())));
        vertical.valueProperty().addListener((value, before, now) -> tell(down));
    }

    List<ScrollBar> nodes() {
        return List.of(horizontal, vertical);
    }

    double scrollY() {
        return vertical.getValue();
    }

    double thickness() {
        return horizontal.prefHeight(-1);
    }

    /** Places the bars at the lower and the right edge. */
    void place(double width, double height) {
        var thickness = thickness();
        horizontal.resizeRelocate(0, height - thickness, width - thickness, thickness);
        vertical.resizeRelocate(width - thickness, 0, thickness, height - thickness);
    }

    void scrollTo(double day, double y) {
        horizontal.setValue(Math.clamp(day, horizontal.getMin(), horizontal.getMax()));
        vertical.setValue(Math.clamp(y, 0, vertical.getMax()));
    }

    /** Shows where the picture stands, without telling anybody. */
    void show(TimelineGeometry geometry) {
        adjusting = true;
        showDays(geometry);
        showLanes(geometry);
        adjusting = false;
    }

    private void showDays(TimelineGeometry geometry) {
        var left = geometry.scale().leftDay();
        var shown = geometry.width() / geometry.scale().pixelsPerDay();
        var first = Math.min(geometry.layout().firstDay() - MARGIN_DAYS, left);
        var last = Math.max(geometry.layout().lastDay() + MARGIN_DAYS, left + shown);
        show(horizontal, first, Math.max(first, last - shown), left, shown / (last - first));
    }

    private void showLanes(TimelineGeometry geometry) {
        var max = geometry.maxScrollY();
        var share = geometry.height() / Math.max(1, geometry.contentHeight() + geometry.axisHeight());
        show(vertical, 0, max, Math.min(vertical.getValue(), max), share);
    }

    private static void show(ScrollBar bar, double min, double max, double value, double share) {
        var page = (max - min) * Math.min(1, share);
        bar.setMin(min);
        bar.setMax(max);
        bar.setVisibleAmount(page);
        bar.setBlockIncrement(page);
        bar.setUnitIncrement(page / 10);
        bar.setValue(value);
        bar.setVisible(max > min);
    }

    private void tell(Runnable listener) {
        if (!adjusting) {
            listener.run();
        }
    }
}
