package app.pathfinder.core.database.oracle.gate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What both parsers let pass and Oracle does not, or takes in another way than it looks. */
final class Lint {
    /** So many bytes a name may have since 12.2. */
    static final int LONGEST_NAME = 128;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_$#]*|\"[^\"]*\"");

    private static final List<Trap> TRAPS = List.of(
            trap("\\bdefault\\s+not\\s+null\\b", "a default without a value"),
            trap("\\bcascade\\s+purge\\b", "CASCADE without CONSTRAINTS"),
            trap("((?<!:)=|<>|!=)\\s*''", "an empty string is no value, and equals nothing"),
            trap("\\bif\\s+(not\\s+)?exists\\b", "IF EXISTS is newer than the oldest Oracle that is served"),
            trap(
                    "\\b(start|end)_date\\s*=>\\s*(sys_extract_utc|localtimestamp|sysdate|cast)\\b",
                    "a time for the scheduler without its zone, which is taken for the session's"),
            trap("^\\s*create\\b[^;]*\\blimit\\s+\\d", "LIMIT is not Oracle's"),
            trap(
                    "^\\s*(select|insert|update|delete|merge|with)\\b.*\\b(true|false)\\b",
                    "yes and no are 1 and 0 in SQL"),
            trap(
                    "\\braise_application_error\\s*\\(\\s*(?!-20\\d{3}\\b)-?\\d",
                    "an error number outside -20999 to -20000"));

    private record Trap(Pattern pattern, String complaint) {}

    private Lint() {}

    private static Trap trap(String pattern, String complaint) {
        return new Trap(Pattern.compile(pattern, Pattern.DOTALL), complaint);
    }

    static List<String> complaints(SqlText text) {
        return Stream.of(
                        traps(text),
                        longNames(text),
                        Lengths.complaints(text),
                        BlockNames.complaints(text),
                        TableColumns.complaints(text))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> traps(SqlText text) {
        return TRAPS.stream()
                .filter(trap -> trap.pattern().matcher(text.code()).find())
                .map(Trap::complaint)
                .toList();
    }

    private static List<String> longNames(SqlText text) {
        return text.find(NAME).stream()
                .map(MatchResult::group)
                .filter(name -> name.replace("\"", "").length() > LONGEST_NAME)
                .map(name -> "a name of more than " + LONGEST_NAME + " bytes: " + name)
                .toList();
    }
}
