package app.pathfinder.desktop.timeline;

import app.pathfinder.desktop.timeline.TimelineGeometry.Box;
import app.pathfinder.desktop.timeline.TimelinePalette.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Draws the visible part of a timeline. JavaFX thread. */
final class TimelinePainter {
    /** Which bars stand out. */
    record Marks(
            @Nullable UUID selected,
            @Nullable UUID hovered,
            @Nullable UUID focused) {}

    private static final double CORNER = 8;
    private static final double EDGE = 4;
    private static final double TICK_GAP = 5;
    private static final double PILL_PADDING = 7;
    private static final double CALM = 0.18;
    private static final double LIFTED = 0.32;
    private static final int REMEMBERED_WIDTHS = 5_000;

    private final TimelinePalette palette;
    private final String todayText;
    private final Text ruler = new Text();
    private final Map<String, Double> widths = new LinkedHashMap<>();

    TimelinePainter(TimelinePalette palette, String todayText) {
        this.palette = palette;
        this.todayText = todayText;
    }

    void paint(GraphicsContext g, TimelineGeometry geometry, Marks marks, Font font) {
        useFont(g, font);
        g.clearRect(0, 0, geometry.width(), geometry.height());
        var ticks = TimelineTicks.of(geometry.scale(), geometry.width());
        grid(g, geometry, ticks);
        bars(g, geometry, marks);
        axis(g, geometry, ticks);
        today(g, geometry);
    }

    private void useFont(GraphicsContext g, Font font) {
        if (!font.equals(ruler.getFont())) {
            ruler.setFont(font);
            widths.clear();
        }
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
    }

    private void grid(GraphicsContext g, TimelineGeometry geometry, List<TimelineTicks.Tick> ticks) {
        g.setLineWidth(1);
        for (var tick : ticks) {
            g.setStroke(palette.of(tick.year() ? Part.YEAR : Part.GRID));
            var x = crisp(tick.x());
            g.strokeLine(x, geometry.axisHeight(), x, geometry.height());
        }
    }

    private void axis(GraphicsContext g, TimelineGeometry geometry, List<TimelineTicks.Tick> ticks) {
        var height = geometry.axisHeight();
        g.setFill(palette.of(Part.GROUND));
        g.fillRect(0, 0, geometry.width(), height);
        g.setStroke(palette.of(Part.YEAR));
        g.strokeLine(0, crisp(height), geometry.width(), crisp(height));
        for (var tick : ticks) {
            var left = tick.x() + TICK_GAP;
            if (!isUnderToday(geometry, left, left + widthOf(tick.label()))) {
                g.setFill(palette.of(tick.year() ? Part.TEXT : Part.MUTED));
                g.fillText(tick.label(), left, height / 2);
            }
        }
    }

    private void today(GraphicsContext g, TimelineGeometry geometry) {
        var x = todayX(geometry);
        if (x < 0 || x > geometry.width()) {
            return;
        }
        var width = widthOf(todayText) + 2 * PILL_PADDING;
        var height = geometry.axisHeight();
        g.setStroke(palette.of(Part.TODAY));
        g.setLineWidth(1.5);
        g.strokeLine(x, height - 3, x, geometry.height());
        g.setFill(palette.of(Part.TODAY));
        var left = pillLeft(geometry);
        g.fillRoundRect(left, 4, width, height - 8, height - 8, height - 8);
        g.setFill(palette.of(Part.GROUND));
        g.fillText(todayText, left + PILL_PADDING, height / 2);
    }

    private boolean isUnderToday(TimelineGeometry geometry, double left, double right) {
        var pill = pillLeft(geometry);
        return right > pill - TICK_GAP && left < pill + widthOf(todayText) + 2 * PILL_PADDING + TICK_GAP;
    }

    private static double todayX(TimelineGeometry geometry) {
        return crisp(geometry.scale().x(geometry.layout().today() + 0.5));
    }

    /** The name of today's line is centred on it, but does not leave the picture as long as the line is in it. */
    private double pillLeft(TimelineGeometry geometry) {
        var x = todayX(geometry);
        var width = widthOf(todayText) + 2 * PILL_PADDING;
        var isVisible = x >= 0 && x <= geometry.width();
        return isVisible ? Math.clamp(x - width / 2, 0, Math.max(0, geometry.width() - width)) : x - width / 2;
    }

    private void bars(GraphicsContext g, TimelineGeometry geometry, Marks marks) {
        for (var lane : geometry.visible()) {
            for (int place = 0; place < lane.size(); place++) {
                var box = geometry.box(lane.get(place));
                bar(g, box, marks);
                label(g, geometry, box, Math.min(geometry.width(), geometry.freeUntil(lane, place)));
            }
        }
    }

    private void bar(GraphicsContext g, Box box, Marks marks) {
        var span = box.bar().span();
        var colour = palette.of(span.type());
        var isSelected = span.id().equals(marks.selected());
        var isLifted = isSelected || span.id().equals(marks.hovered());
        g.setFill(alpha(colour, isLifted ? LIFTED : CALM));
        g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), CORNER, CORNER);
        g.setFill(colour);
        g.fillRoundRect(box.x(), box.y(), Math.min(EDGE, box.width()), box.height(), EDGE, EDGE);
        if (isSelected) {
            outline(g, box, colour, 0.75, 1.5);
        }
        if (span.id().equals(marks.focused())) {
            outline(g, box, palette.of(Part.FOCUS), -2, 2);
        }
    }

    private static void outline(GraphicsContext g, Box box, Color colour, double inset, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeRoundRect(
                box.x() + inset,
                box.y() + inset,
                Math.max(1, box.width() - 2 * inset),
                box.height() - 2 * inset,
                CORNER,
                CORNER);
    }

    private void label(GraphicsContext g, TimelineGeometry geometry, Box box, double free) {
        var left = Math.max(0, box.x()) + EDGE;
        var right = Math.min(geometry.width(), box.right());
        if (right < left - EDGE) {
            // Left of what is visible: only a text beside it might still be seen.
            left = box.x();
            right = box.right();
        }
        TimelineLabel.place(box.bar().span().title(), left, right, free, this::widthOf)
                .ifPresent(label -> {
                    g.setFill(palette.of(Part.TEXT));
                    g.fillText(label.text(), label.x(), box.y() + box.height() / 2);
                });
    }

    private double widthOf(String text) {
        if (widths.size() > REMEMBERED_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, this::measured);
    }

    private double measured(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    private static Color alpha(Color colour, double alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    /** A line of one pixel is sharp in the middle of a pixel. */
    private static double crisp(double x) {
        return Math.floor(x) + 0.5;
    }
}
