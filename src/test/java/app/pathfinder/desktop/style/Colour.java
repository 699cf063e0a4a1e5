package app.pathfinder.desktop.style;

import java.util.Arrays;

/** A colour of a style sheet; channels 0 to 255, opacity 0 to 1. */
record Colour(double red, double green, double blue, double opacity) {
    /** From {@code #rrggbb} or {@code rgba(r, g, b, opacity)}. */
    static Colour of(String css) {
        if (css.startsWith("#")) {
            var value = Integer.parseInt(css.substring(1), 16);
            return new Colour(value >> 16, (value >> 8) & 0xff, value & 0xff, 1);
        }
        var parts = Arrays.stream(
                        css.substring("rgba(".length(), css.length() - 1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Colour(parts[0], parts[1], parts[2], parts[3]);
    }

    /** What is seen of this colour on an opaque ground. */
    Colour over(Colour ground) {
        return new Colour(mix(red, ground.red), mix(green, ground.green), mix(blue, ground.blue), 1);
    }

    private double mix(double above, double below) {
        return above * opacity + below * (1 - opacity);
    }

    /** The contrast ratio of WCAG 2.1, 1 to 21. */
    double contrastTo(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
        var share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
