package app.pathfinder.core.database.oracle.gate;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement of the program's repositories as Oracle's driver gets it. The gate's parsers take any word before a bracket for
 * a function and any word after AS for a name, so what may stand there is listed here: what PostgreSQL and Oracle both have,
 * with the same meaning.
 */
public final class ProgramStatement {
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.])(?<!into )([a-z_]+)\\s*\\(");
    private static final Set<String> CALLABLE =
            Set.of(("avg cast chr coalesce concat count extract length lower max min regexp_replace replace round"
                            + " substr sum"
                            // and the words that a bracket may follow
                            + " and as by else exists from in join like not on or over select then values when where years")
                    .split(" "));

    private static final Pattern CAST = Pattern.compile("\\bas\\s+([a-z_0-9]+(?:\\(\\d+\\))?)\\s*\\)");
    private static final Set<String> TYPES =
            Set.of("date", "integer", "timestamp", "number(1)", "raw(16)", "varchar2(4000)");

    private static final Pattern NAME = Pattern.compile("\\bas\\s+([a-z_]+)\\b(?!\\s*\\)|\\()");

    private record Trap(Pattern pattern, String complaint) {}

    private static final List<Trap> TRAPS = List.of(
            trap("(?<!\\w)\\([^()]*,[^()]*\\)\\s*[<>=]", "rows are compared value by value"),
            trap("\\b(group|order)\\s+by\\s+\\d", "a column by its number"),
            trap("\\bextract\\s*\\(\\s*(?!year\\b|month\\b|day\\b)", "a part that one engine has not"),
            trap("\\binterval\\b", "a length of time is written in another way on each engine"),
            trap("\\bposition\\s+in\\b|'\\s+in\\s+\\w", "POSITION is PostgreSQL's"));

    private static final List<String> LINTED_ARGUMENTS = List.of("concat", "regexp_replace");

    private ProgramStatement() {}

    private static Trap trap(String pattern, String complaint) {
        return new Trap(Pattern.compile(pattern), complaint);
    }

    /** What is wrong with it; nothing if it is good. */
    public static List<String> complaints(String statement) {
        var text = SqlText.of(statement);
        return Stream.of(
                        OracleGate.check(statement).stream(),
                        others(text, CALLED, CALLABLE, "a function that not every engine has: "),
                        others(text, CAST, TYPES, "a type that the dialect does not give: "),
                        reserved(text),
                        arguments(text),
                        TRAPS.stream()
                                .filter(trap ->
                                        trap.pattern().matcher(text.code()).find())
                                .map(Trap::complaint))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> others(SqlText text, Pattern pattern, Set<String> known, String complaint) {
        return text.find(pattern).stream()
                .map(found -> found.group(1))
                .filter(found -> !known.contains(found) && !isTypeOfCast(found))
                .map(found -> complaint + found);
    }

    /** Such as that in {@code as number(1)}, which is looked at with the casts. */
    private static boolean isTypeOfCast(String word) {
        return TYPES.stream().anyMatch(type -> type.startsWith(word + "("));
    }

    private static Stream<String> reserved(SqlText text) {
        return text.find(NAME).stream()
                .map(found -> found.group(1))
                .filter(TableColumns.RESERVED::contains)
                .map(found -> "a name that Oracle keeps for itself: " + found);
    }

    /** Where the engines differ in how many there may be. */
    private static Stream<String> arguments(SqlText text) {
        return text.find(CALLED).stream()
                .filter(found -> LINTED_ARGUMENTS.contains(found.group(1)))
                .filter(found -> count(text, found) != (found.group(1).equals("concat") ? 2 : 3))
                .map(found -> "other arguments than every engine takes: " + found.group(1));
    }

    private static int count(SqlText text, MatchResult call) {
        var opening = call.end() - 1;
        var inside = text.code().substring(opening + 1, text.closing(opening));
        var depth = 0;
        var count = 1;
        for (var place = 0; place < inside.length(); place++) {
            switch (inside.charAt(place)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> count += depth == 0 ? 1 : 0;
                default -> {}
            }
        }
        return count;
    }
}
