package app.pathfinder.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One statement of a file for Oracle. Immutable.
 *
 * @param comment the lines of comment right before it, each with its line end
 * @param text without what ends it in a file
 * @param type what it makes, in upper case as the catalog has it; empty if it makes nothing
 * @param name of what it makes, likewise
 */
record OracleUnit(String comment, String text, String type, String name) {
    private static final Pattern MAKES = Pattern.compile("create\\s+(?:or\\s+replace\\s+)?(?:unique\\s+|force\\s+)?"
            + "(table|index|package\\s+body|package|trigger|view|context)\\s+(\\w+)");
    private static final Pattern PROCEDURAL =
            Pattern.compile("(create\\s+(or\\s+replace\\s+)?(package|trigger)|declare|begin)\\b.*");

    /**
     * The statements of a file in which SQL ends with a semicolon at the end of a line and PL/SQL with a slash on a
     * line of its own.
     */
    static List<OracleUnit> of(String file) {
        var units = new ArrayList<OracleUnit>();
        var comment = new StringBuilder();
        var text = new StringBuilder();
        for (var line : (Iterable<String>) file.lines()::iterator) {
            if (!text.isEmpty() || !isBetween(line, comment)) {
                text.append(line).append('\n');
                if (ends(line, text)) {
                    units.add(unit(comment.toString(), text.toString().strip()));
                    comment.setLength(0);
                    text.setLength(0);
                }
            }
        }
        if (!text.isEmpty()) {
            throw new IllegalStateException("A statement without an end");
        }
        return units;
    }

    /** Collects comments; a blank line parts them from what follows. */
    private static boolean isBetween(String line, StringBuilder comment) {
        if (line.startsWith("--")) {
            comment.append(line).append('\n');
        } else if (line.isBlank()) {
            comment.setLength(0);
        } else {
            return false;
        }
        return true;
    }

    private static boolean ends(String line, CharSequence text) {
        return PROCEDURAL
                        .matcher(text.toString().lines().findFirst().orElse(""))
                        .matches()
                ? line.equals("/")
                : line.endsWith(";");
    }

    private static OracleUnit unit(String comment, String text) {
        var made = MAKES.matcher(text);
        var found = made.lookingAt();
        return new OracleUnit(
                comment,
                text.substring(0, text.length() - 1).strip(),
                found ? made.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ") : "",
                found ? made.group(2).toUpperCase(Locale.ROOT) : "");
    }
}
