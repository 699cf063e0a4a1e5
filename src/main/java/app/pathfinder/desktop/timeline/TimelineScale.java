package app.pathfinder.desktop.timeline;

/**
 * Where days lie on the screen. Immutable.
 *
 * @param leftDay the day at the left edge, as days since 1970, with a fraction
 * @param pixelsPerDay how wide a day is
 */
record TimelineScale(double leftDay, double pixelsPerDay) {
    /** From about a century in the width of a window to about a month. */
    static final double MIN_PIXELS = 0.01;

    static final double MAX_PIXELS = 30;

    private static final double MARGIN_SHARE = 0.04;

    /** The scale that shows all these days in this width, with some room at both sides. */
    static TimelineScale fitting(double width, long firstDay, long lastDay) {
        var days = Math.max(365, lastDay - firstDay + 1.0);
        var margin = days * MARGIN_SHARE;
        var pixels = clamped(Math.max(1, width) / (days + 2 * margin));
        return new TimelineScale(firstDay - margin, pixels);
    }

    double x(double day) {
        return (day - leftDay) * pixelsPerDay;
    }

    double day(double x) {
        return leftDay + x / pixelsPerDay;
    }

    /** Zoomed by a factor, with the day at x staying where it is. */
    TimelineScale zoomed(double factor, double x) {
        var pixels = clamped(pixelsPerDay * factor);
        return new TimelineScale(day(x) - x / pixels, pixels);
    }

    /** Moved so that what was at x = pixels comes to the left edge. */
    TimelineScale scrolled(double pixels) {
        return new TimelineScale(leftDay + pixels / pixelsPerDay, pixelsPerDay);
    }

    TimelineScale startingAt(double day) {
        return new TimelineScale(day, pixelsPerDay);
    }

    private static double clamped(double pixels) {
        return Math.clamp(pixels, MIN_PIXELS, MAX_PIXELS);
    }
}
