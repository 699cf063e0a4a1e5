package app.pathfinder.desktop.timeline;

import app.pathfinder.desktop.timeline.TimelineGeometry.Box;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a timeline: a canvas of the size of the visible part, so that thousands of bars cost no more than those
 * that can be seen, and scroll bars. What the person does with it is the business of {@link TimelineInput}.
 */
public final class TimelineChart extends Region {
    private static final double LANE_IN_FONT_SIZES = 2.3;
    private static final double ZOOM_STEP = 1.25;
    private static final double GAP = 8;

    private final Canvas canvas = new Canvas();
    private final TimelineScrollBars bars = new TimelineScrollBars(this::scrolledTo, this::requestLayout);
    private final Label fontProbe = new Label();
    private final TimelinePalette palette = new TimelinePalette(this::requestLayout);

    private final ObjectProperty<@Nullable TimelineLayout> lanes = new SimpleObjectProperty<>(this, "lanes");
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable TimelineBar> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ObjectProperty<@Nullable TimelineBar> keyboardBar = new SimpleObjectProperty<>(this, "keyboardBar");
    private @Nullable TimelinePainter painter;
    private TimelineScale scale = new TimelineScale(0, 1);
    private boolean fitted;

    public TimelineChart() {
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        fontProbe.setVisible(false);
        fontProbe.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas, fontProbe, palette);
        getChildren().addAll(bars.nodes());
        lanes.addListener(change -> lanesChanged());
        selected.addListener(change -> requestLayout());
        hovered.addListener(change -> requestLayout());
        keyboardBar.addListener(change -> requestLayout());
        focusedProperty().addListener(change -> requestLayout());
        fontProbe.fontProperty().addListener(change -> requestLayout());
    }

    /** Sets what the line of today is called. */
    public void setTodayText(String text) {
        painter = new TimelinePainter(palette, text);
        requestLayout();
    }

    public ObjectProperty<@Nullable TimelineLayout> lanesProperty() {
        return lanes;
    }

    public ObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }

    /** The bar under the mouse. */
    public ObjectProperty<@Nullable TimelineBar> hoveredProperty() {
        return hovered;
    }

    /** The bar that the keyboard is at. */
    public ObjectProperty<@Nullable TimelineBar> keyboardBarProperty() {
        return keyboardBar;
    }

    Optional<TimelineBar> barAt(double x, double y) {
        return geometry().at(x, y).map(Box::bar);
    }

    public void zoomIn() {
        zoom(ZOOM_STEP, canvas.getWidth() / 2);
    }

    public void zoomOut() {
        zoom(1 / ZOOM_STEP, canvas.getWidth() / 2);
    }

    /** Zooms by so many steps, with the day at x staying where it is. */
    void zoomAt(double steps, double x) {
        zoom(Math.pow(ZOOM_STEP, steps), x);
    }

    /** Shows everything from the first to the last day. */
    public void fit() {
        fitted = true;
        requestLayout();
    }

    /** How high the chart must be to show so many lanes. */
    public double heightOf(int laneCount) {
        var geometry = geometry();
        return geometry.laneHeight() * laneCount + geometry.axisHeight() + bars.thickness() + GAP;
    }

    /** The font decides how high a lane is; tells of each change of it. */
    public void onFontChange(Runnable listener) {
        fontProbe.fontProperty().subscribe(listener);
    }

    void scrollBy(double pixelsX, double pixelsY) {
        bars.scrollTo(scale.scrolled(pixelsX).leftDay(), bars.scrollY() + pixelsY);
    }

    /** Scrolls just so far that the bar can be seen. */
    void reveal(TimelineBar bar) {
        var geometry = geometry();
        var box = geometry.box(bar);
        var before = Math.min(0, box.x() - geometry.laneHeight());
        var after = Math.max(
                0, Math.min(box.right(), box.x() + canvas.getWidth() / 2) - canvas.getWidth() + geometry.laneHeight());
        var above = Math.min(0, box.y() - geometry.axisHeight() - 4);
        var below = Math.max(0, box.y() + box.height() + 4 - canvas.getHeight());
        scrollBy(before + after, above + below);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth() - bars.thickness()));
        canvas.setHeight(Math.max(1, getHeight() - bars.thickness()));
        bars.place(getWidth(), getHeight());
        if (fitted) {
            var all = lanes();
            scale = TimelineScale.fitting(canvas.getWidth(), all.firstDay(), all.lastDay());
        }
        bars.show(geometry());
        paint();
    }

    private void paint() {
        if (painter != null) {
            var at = keyboardBar.get();
            var over = hovered.get();
            var marks = new TimelinePainter.Marks(
                    selected.get(),
                    over == null ? null : over.span().id(),
                    !isFocused() || at == null ? null : at.span().id());
            painter.paint(canvas.getGraphicsContext2D(), geometry(), marks, fontProbe.getFont());
        }
    }

    /** A new picture begins with everything in view, and so does one of which nothing would be in view. */
    private void lanesChanged() {
        var old = keyboardBar.get();
        keyboardBar.set(old == null ? null : lanes().find(old.span().id()).orElse(null));
        hovered.set(null);
        if (scale.x((double) lanes().lastDay()) < 0 || scale.x((double) lanes().firstDay()) > canvas.getWidth()) {
            fitted = true;
        }
        requestLayout();
    }

    private void zoom(double factor, double x) {
        fitted = false;
        scale = scale.zoomed(factor, x);
        requestLayout();
    }

    private void scrolledTo(double day) {
        fitted = false;
        scale = scale.startingAt(day);
        requestLayout();
    }

    private TimelineLayout lanes() {
        var value = lanes.get();
        return value == null ? TimelineLayout.empty(LocalDate.EPOCH) : value;
    }

    private TimelineGeometry geometry() {
        var laneHeight = Math.round(fontProbe.getFont().getSize() * LANE_IN_FONT_SIZES);
        return new TimelineGeometry(lanes(), scale, bars.scrollY(), canvas.getWidth(), canvas.getHeight(), laneHeight);
    }
}
