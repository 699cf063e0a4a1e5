package app.pathfinder.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where on the screen each bar lies. Immutable; in pixels, from the upper left corner.
 *
 * @param scrollY how much of the lanes is above the visible part
 */
record TimelineGeometry(
        TimelineLayout layout, TimelineScale scale, double scrollY, double width, double height, double laneHeight) {
    private static final double AXIS_LANES = 1;
    private static final double GAP = 4;
    private static final double NARROWEST = 3;

    /** A bar and its rectangle. */
    record Box(TimelineBar bar, double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        boolean contains(double px, double py) {
            return px >= x && px <= right() && py >= y && py <= y + height;
        }
    }

    double axisHeight() {
        return laneHeight * AXIS_LANES;
    }

    double contentHeight() {
        return layout.lanes().size() * laneHeight;
    }

    double maxScrollY() {
        return Math.max(0, contentHeight() + axisHeight() + GAP - height);
    }

    Box box(TimelineBar bar) {
        var left = scale.x((double) bar.firstDay());
        var width = Math.max(NARROWEST, scale.x(bar.lastDay() + 1.0) - left);
        return new Box(bar, left, laneTop(bar.lane()) + GAP, width, laneHeight - GAP);
    }

    /** Where the lane is free to the right of this bar. */
    double freeUntil(List<TimelineBar> laneBars, int place) {
        return place + 1 < laneBars.size()
                ? scale.x((double) laneBars.get(place + 1).firstDay())
                : Double.MAX_VALUE;
    }

    /** The bars to be drawn, lane by lane. */
    List<List<TimelineBar>> visible() {
        var lanes = new ArrayList<List<TimelineBar>>();
        for (int lane = firstLane(); lane < lastLane(); lane++) {
            lanes.add(layout.visible(lane, (long) scale.leftDay() - 1, (long) scale.day(width) + 1));
        }
        return lanes;
    }

    Optional<Box> at(double x, double y) {
        var lane = (int) Math.floor((y - axisHeight() + scrollY) / laneHeight);
        if (y < axisHeight() || lane < 0 || lane >= layout.lanes().size()) {
            return Optional.empty();
        }
        var day = (long) Math.floor(scale.day(x));
        return layout.visible(lane, day - (long) Math.ceil(NARROWEST / scale.pixelsPerDay()), day).stream()
                .map(this::box)
                .filter(box -> box.contains(x, y))
                .findFirst();
    }

    private double laneTop(int lane) {
        return axisHeight() + lane * laneHeight - scrollY;
    }

    private int firstLane() {
        return Math.clamp(
                (long) Math.floor(scrollY / laneHeight), 0, layout.lanes().size());
    }

    private int lastLane() {
        return Math.clamp(
                (long) Math.ceil((scrollY + height) / laneHeight),
                0,
                layout.lanes().size());
    }
}
