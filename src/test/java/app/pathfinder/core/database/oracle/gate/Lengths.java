package app.pathfinder.core.database.oracle.gate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts and bytes have a length where they are kept, and none where they are handed over. */
final class Lengths {
    private static final Pattern TYPE = Pattern.compile("\\b(n?varchar2|raw)\\b(?:\\s*\\(\\s*(\\d+))?");

    /** A routine's name, and the bracket of its parameters if it has any. */
    private static final Pattern HEADER = Pattern.compile("\\b(?:procedure|function|cursor)\\s+[\\w.\"]+\\s*(\\()?");

    private static final Pattern RESULT = Pattern.compile("\\s*return\\s+(?:n?varchar2|raw)\\b");
    private static final int LONGEST_COLUMN = 4000;

    /** Where a routine says what is handed over: its parameters and its result. */
    private record Header(int from, int to) {
        boolean holds(MatchResult type) {
            return from <= type.start() && type.start() < to;
        }
    }

    private Lengths() {}

    static List<String> complaints(SqlText text) {
        var headers =
                text.find(HEADER).stream().map(found -> header(text, found)).toList();
        return text.find(TYPE).stream()
                .map(type -> complaint(text, type, headers.stream().anyMatch(header -> header.holds(type))))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Header header(SqlText text, MatchResult found) {
        var closed = found.group(1) == null ? found.end() : text.closing(found.end() - 1) + 1;
        var result = RESULT.matcher(text.code())
                .region(Math.min(closed, text.code().length()), text.code().length());
        return new Header(found.end(), result.lookingAt() ? result.end() : closed);
    }

    private static @Nullable String complaint(SqlText text, MatchResult type, boolean handedOver) {
        var name = type.group(1).toUpperCase(Locale.ROOT);
        var length = type.group(2);
        var place = " at line " + text.line(type.start());
        if (handedOver) {
            return length == null ? null : name + " with a length where it is handed over" + place;
        } else if (length == null) {
            return name + " without a length" + place;
        }
        return !text.isProcedural() && Long.parseLong(length) > LONGEST_COLUMN
                ? name + " is too long for a column" + place
                : null;
    }
}
