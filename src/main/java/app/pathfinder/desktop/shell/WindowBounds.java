package app.pathfinder.desktop.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where the window was: left, top, width and height in pixels, and whether it filled the screen. */
record WindowBounds(double x, double y, double width, double height, boolean maximised) {
    /** How much of the window's top must be on a screen for its title to be caught by the mouse. */
    private static final double CATCHABLE = 80;

    static Optional<WindowBounds> parse(String text) {
        if (!text.matches("(-?\\d{1,5},){4}(true|false)")) {
            return Optional.empty();
        }
        var parts = text.split(",", -1);
        return Optional.of(new WindowBounds(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Boolean.parseBoolean(parts[4])));
    }

    String format() {
        return "%d,%d,%d,%d,%b"
                .formatted(Math.round(x), Math.round(y), Math.round(width), Math.round(height), maximised);
    }

    /** Whether a person could catch the window on one of the screens. */
    boolean isOnOneOf(List<Rectangle2D> screens) {
        return width > 0
                && height > 0
                && screens.stream()
                        .anyMatch(screen ->
                                screen.contains(x + CATCHABLE, y + 1) && screen.contains(x + width - CATCHABLE, y + 1));
    }

    WindowBounds with(boolean filled) {
        return new WindowBounds(x, y, width, height, filled);
    }
}
