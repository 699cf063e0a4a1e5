package app.pathfinder.core.database.oracle.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text of SQL or PL/SQL with what its strings and comments say taken out, so that a pattern meets only code. Offsets stay as they
 * are. Immutable.
 *
 * @param text as written
 * @param code the same in lower case, with blanks for what stands in strings and comments
 */
record SqlText(String text, String code) {
    private static final Pattern SILENT = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|q'\\[.*?\\]'|'[^']*+(?:''[^']*+)*+'", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    static SqlText of(String text) {
        return new SqlText(
                text, SILENT.matcher(text).replaceAll(SqlText::silenced).toLowerCase(Locale.ROOT));
    }

    private static String silenced(MatchResult found) {
        var blank = found.group().replaceAll("[^\\n]", " ");
        var isString = found.group().endsWith("'");
        return isString ? "'" + blank.substring(2) + "'" : blank;
    }

    List<MatchResult> find(Pattern pattern) {
        return pattern.matcher(code).results().toList();
    }

    boolean contains(String pattern) {
        return Pattern.compile(pattern).matcher(code).find();
    }

    /** Where the bracket that opens at this offset closes, or the end of the text. */
    int closing(int opening) {
        var depth = 0;
        for (var i = opening; i < code.length(); i++) {
            var c = code.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return code.length();
    }

    /** The line of an offset, counted from 1. */
    int line(int offset) {
        return 1
                + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Whether this is PL/SQL, whose statements end in a semicolon of their own. */
    boolean isProcedural() {
        return contains("^\\s*(begin|declare)\\b|^\\s*create\\s+(or\\s+replace\\s+)?((non)?editionable\\s+)?"
                + "(package|procedure|function|trigger|type)\\b");
    }
}
