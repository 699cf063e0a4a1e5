package app.pathfinder.core.portability.resume;

import java.util.regex.Pattern;

/** Text that Markdown shows as it was typed, whatever it contains. */
final class MarkdownText {
    /** What means something anywhere in a line. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&|~$]");
    /** What means something at the beginning of a line. */
    private static final Pattern AT_START = Pattern.compile("^([#+=:-])");

    private static final Pattern NUMBER_AT_START = Pattern.compile("^(\\d{1,9})([.)])");

    private MarkdownText() {}

    /** The text, which is one line, escaped for any place in a line. */
    static String escaped(String text) {
        var escaped = ANYWHERE.matcher(text).replaceAll("\\\\$0");
        escaped = AT_START.matcher(escaped).replaceAll("\\\\$1");
        return NUMBER_AT_START.matcher(escaped).replaceAll("$1\\\\$2");
    }

    /** A link with this text; the address is one that a URI can be. */
    static String link(String text, String address) {
        return "[" + escaped(text) + "](<"
                + address.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C") + ">)";
    }
}
