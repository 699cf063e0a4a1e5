package app.pathfinder.core.database.oracle.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements that stand in strings: those that PL/SQL puts together and executes, as far as they begin with a string, where
 * what is put between strings is taken for a name; and whatever stands in {@code q'[...]'}, which is used for nothing else.
 */
final class DynamicSql {
    private static final Pattern EXECUTE = Pattern.compile("\\bexecute\\s+immediate\\s+");
    private static final Pattern END = Pattern.compile(";|\\b(into|using|returning|bulk)\\b");
    private static final Pattern STRING = Pattern.compile("'([^']*+(?:''[^']*+)*+)'");

    private static final Pattern QUOTED = Pattern.compile("\\bq'\\[(.*?)]'", Pattern.DOTALL);

    private DynamicSql() {}

    static List<String> in(SqlText text) {
        var executed = text.find(EXECUTE).stream()
                .map(found -> statement(text, found.end()))
                .flatMap(Optional::stream);
        var quoted = QUOTED.matcher(text.text())
                .results()
                .map(found ->
                        found.group(1).replace("<prefix>", "user_john_doe").replace("<application>", "a_name"));
        return Stream.concat(executed, quoted).toList();
    }

    private static Optional<String> statement(SqlText text, int from) {
        if (text.code().charAt(from) != '\'') {
            return Optional.empty();
        }
        var end = END.matcher(text.code());
        var to = end.find(from) ? end.start() : text.code().length();
        var statement = new StringBuilder();
        var at = from;
        var strings = STRING.matcher(text.text()).region(from, to);
        while (strings.find()) {
            statement
                    .append(between(text, at, strings.start()))
                    .append(strings.group(1).replace("''", "'"));
            at = strings.end();
        }
        return Optional.of(statement.append(between(text, at, to)).toString());
    }

    private static String between(SqlText text, int from, int to) {
        return text.code().substring(from, to).replace("|", "").isBlank() ? "" : "a_name";
    }
}
