package app.pathfinder.desktop.timeline;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The text of a bar and where it begins: inside the bar if it fits there, else beside it if the next bar leaves room,
 * else shortened where there is more room, else nowhere. So no label touches another.
 */
record TimelineLabel(double x, String text) {
    private static final double PADDING = 8;
    private static final double SHORTEST = 36;

    /**
     * @param left where the visible part of the bar begins
     * @param right where it ends
     * @param free how far the lane is free to the right of the bar
     */
    static Optional<TimelineLabel> place(
            String text, double left, double right, double free, ToDoubleFunction<String> widthOf) {
        var width = widthOf.applyAsDouble(text);
        var inside = right - left - 2 * PADDING;
        if (width <= inside) {
            return Optional.of(new TimelineLabel(left + PADDING, text));
        }
        var beside = free - right - 2 * PADDING;
        if (width <= beside) {
            return Optional.of(new TimelineLabel(right + PADDING, text));
        }
        var room = Math.max(inside, beside);
        var start = inside >= beside ? left : right;
        return room < SHORTEST
                ? Optional.empty()
                : Optional.of(new TimelineLabel(start + PADDING, shortened(text, room, widthOf)));
    }

    private static String shortened(String text, double room, ToDoubleFunction<String> widthOf) {
        var low = 0;
        var high = text.length();
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (widthOf.applyAsDouble(cut(text, middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cut(text, low);
    }

    private static String cut(String text, int length) {
        var end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + '…';
    }
}
