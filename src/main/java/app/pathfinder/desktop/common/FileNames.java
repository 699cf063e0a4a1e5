package app.pathfinder.desktop.common;

import java.util.regex.Pattern;

/** Names of files that are made of what people wrote. */
public final class FileNames {
    private static final int LONGEST = 60;

    /** What some system takes in no name. */
    private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+");

    private static final Pattern DOTS_AROUND = Pattern.compile("^[.\\s]+|[.\\s]+$");

    /** What Windows takes for a device, whatever the ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)\\d)(\\..*)?");

    private FileNames() {}

    /**
     * A name without an ending that every system takes.
     *
     * @param otherwise the name where nothing is left of the text, or what is left names a device
     */
    public static String of(String text, String otherwise) {
        var plain = trimmed(REFUSED.matcher(text).replaceAll(" "));
        var end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        var name = trimmed(plain.substring(0, end));
        return name.isEmpty() || DEVICE.matcher(name).matches() ? otherwise : name;
    }

    private static String trimmed(String text) {
        return DOTS_AROUND.matcher(text).replaceAll("");
    }
}
