package app.pathfinder.core.database.oracle.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What shows only when the units of a script are looked at together: who may call a routine, and what a column is. */
final class ScriptUnits {
    private static final Pattern PACKAGE =
            Pattern.compile("^\\s*create\\s+(?:or\\s+replace\\s+)?package\\s+(?<body>body\\s+)?(?<name>\\w+)");
    private static final Pattern BLOCK = Pattern.compile("^\\s*declare\\b");
    private static final Pattern ROUTINE = Pattern.compile("\\b(procedure|function)\\s+(\\w+)");
    private static final Pattern STATEMENT =
            Pattern.compile("(?<!for\\s)(?<!\\w)(select|insert\\s+into|update|delete\\s+from|merge\\s+into)\\s");
    private static final Pattern TABLE = Pattern.compile("\\bcreate\\s+table\\s+(\\w+)\\s*(\\([^;]*)");
    private static final Pattern LONG_COLUMN = Pattern.compile("[(,]\\s*(\\w+)\\s+(?:clob|blob|nclob)\\b");
    private static final Pattern ON_COLUMNS = Pattern.compile("\\bupdate\\s+of\\s+([\\w,\\s]+?)\\s+on\\s+(\\w+)");

    private final List<SqlText> units;

    private ScriptUnits(List<SqlText> units) {
        this.units = units;
    }

    static List<String> complaints(List<String> units) {
        return new ScriptUnits(units.stream().map(SqlText::of).toList()).complaints();
    }

    private List<String> complaints() {
        return Stream.concat(units.stream().flatMap(this::ofRoutines), ofTriggers())
                .toList();
    }

    /** The functions and procedures that only this unit knows. */
    private Stream<String> ofRoutines(SqlText unit) {
        var made = PACKAGE.matcher(unit.code());
        var isBody = made.find() && made.group("body") != null;
        if (!isBody && !BLOCK.matcher(unit.code()).find()) {
            return Stream.empty();
        }
        var known = isBody ? specified(made.group("name")) : Set.<String>of();
        var seen = new HashSet<String>(known);
        return unit.find(ROUTINE).stream()
                .filter(routine -> seen.add(routine.group(2)))
                .flatMap(routine -> ofRoutine(unit, routine));
    }

    private Set<String> specified(String name) {
        return units.stream()
                .filter(unit -> isSpecification(unit, name))
                .flatMap(unit -> unit.find(ROUTINE).stream())
                .map(routine -> routine.group(2))
                .collect(Collectors.toSet());
    }

    private static boolean isSpecification(SqlText unit, String name) {
        var made = PACKAGE.matcher(unit.code());
        return made.find() && made.group("body") == null && made.group("name").equals(name);
    }

    private static Stream<String> ofRoutine(SqlText unit, MatchResult routine) {
        var name = routine.group(2);
        var early = unit.find(Pattern.compile("(?<![.\\w])" + name + "\\s*[(;]")).stream()
                .filter(call -> call.start() < routine.start(2))
                .map(call -> name + " is called before it is declared, at line " + unit.line(call.start()));
        var inSql = routine.group(1).equals("function") ? calledInSql(unit, name) : Stream.<String>empty();
        return Stream.concat(early, inSql);
    }

    /** SQL finds only what a specification shows (PLS-00231). */
    private static Stream<String> calledInSql(SqlText unit, String name) {
        var call = Pattern.compile("(?<![.\\w])" + name + "\\s*\\(");
        return unit.find(STATEMENT).stream()
                .map(found -> statement(unit, found.start()))
                .filter(sql -> call.matcher(sql).find())
                .map(sql -> "SQL cannot call " + name + ", which only this unit knows");
    }

    /** Up to its semicolon, or to the bracket that it stands in. */
    private static String statement(SqlText unit, int from) {
        var depth = 0;
        for (var i = from; i < unit.code().length(); i++) {
            var c = unit.code().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || c == ';') {
                return unit.code().substring(from, i);
            }
        }
        return unit.code().substring(from);
    }

    /** A trigger on a column of long texts (ORA-25006). */
    private Stream<String> ofTriggers() {
        var longColumns = units.stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit), DynamicSql.in(unit).stream().map(SqlText::of)))
                .flatMap(unit -> unit.find(TABLE).stream())
                .collect(Collectors.toMap(
                        table -> table.group(1), table -> longColumns(table.group(2)), (one, other) -> one));
        return units.stream()
                .flatMap(unit -> unit.find(ON_COLUMNS).stream())
                .flatMap(trigger -> longColumnsOf(trigger, longColumns));
    }

    private static Set<String> longColumns(String columns) {
        return LONG_COLUMN
                .matcher(columns)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> longColumnsOf(MatchResult trigger, Map<String, Set<String>> longColumns) {
        var known = longColumns.getOrDefault(trigger.group(2), Set.of());
        return Stream.of(trigger.group(1).split("[,\\s]+", -1))
                .filter(known::contains)
                .map(column -> "no trigger can be on a column of long texts: " + column);
    }
}
