package app.pathfinder.core.database.oracle.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether Oracle could read a text, as far as that can be told without one: two parsers that know its language must read it, and
 * {@link Lint} must find nothing that both of them let pass. What neither sees is whether names exist, types fit and
 * privileges suffice. Any thread.
 */
public final class OracleGate {
    private static final OracleGrammar SUPERIOR = new SuperiorGrammar();
    private static final OracleGrammar PMD = new PmdGrammar();

    /** PMD's grammar has no such statement. */
    private static final Pattern UNKNOWN_TO_PMD =
            Pattern.compile("^\\s*(comment\\s+on|lock\\s+table|set\\s+transaction)\\b");

    /** Scripts share most of their units, and reading one takes its time. */
    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private OracleGate() {}

    /**
     * What is wrong with one statement as a driver takes it: SQL without a semicolon at its end, or a PL/SQL unit with
     * one. Bind variables are written {@code :name} or {@code :1}, or {@code ?}.
     *
     * @return nothing if it is good
     */
    public static List<String> check(String unit) {
        return KNOWN.computeIfAbsent(unit, OracleGate::read);
    }

    private static List<String> read(String unit) {
        var text = SqlText.of(unit);
        var complaints = new ArrayList<String>();
        complaints.addAll(ending(text));
        complaints.addAll(parsers(text));
        complaints.addAll(Lint.complaints(text));
        DynamicSql.in(text)
                .forEach(statement ->
                        read(statement).forEach(each -> complaints.add("in \"" + statement + "\": " + each)));
        return complaints;
    }

    /** What is wrong with a script for SQL*Plus, each with the line at which its unit begins. */
    public static List<String> checkScript(String script) {
        var parts = ScriptParts.of(script);
        var together = ScriptUnits.complaints(
                parts.units().stream().map(ScriptParts.Unit::text).toList());
        var each = parts.units().stream()
                .flatMap(
                        unit -> check(unit.text()).stream().map(complaint -> "line " + unit.line() + ": " + complaint));
        return Stream.of(parts.complaints().stream(), together.stream(), each)
                .flatMap(complaints -> complaints)
                .toList();
    }

    private static List<String> ending(SqlText text) {
        var terminated = text.code().stripTrailing().endsWith(";");
        if (text.isProcedural()) {
            return terminated ? List.of() : List.of("PL/SQL ends without a semicolon");
        }
        return terminated ? List.of("SQL for a driver ends with a semicolon") : List.of();
    }

    private static List<String> parsers(SqlText text) {
        var withNamedBinds = replaceQuestionMarks(text);
        var read = new ArrayList<>(SUPERIOR.complaints(ReadableForms.forSuperior(withNamedBinds)));
        if (!UNKNOWN_TO_PMD.matcher(text.code()).find()) {
            var readable = ReadableForms.forPmd(withNamedBinds);
            read.addAll(PMD.complaints(text.isProcedural() ? readable : readable + "\n;"));
        }
        return read;
    }

    private static String replaceQuestionMarks(SqlText text) {
        var replaced = new StringBuilder(text.text());
        for (var i = text.code().length() - 1; i >= 0; i--) {
            if (text.code().charAt(i) == '?') {
                replaced.replace(i, i + 1, ":b");
            }
        }
        return replaced.toString();
    }
}
