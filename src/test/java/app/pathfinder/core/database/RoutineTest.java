package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.oracle.gate.OracleGate;
import app.pathfinder.core.database.oracle.gate.ProgramStatement;
import app.pathfinder.core.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one description of the routines against what each engine has under their names. */
class RoutineTest {
    private static final Path ORACLE = Path.of("src", "main", "resources", "sql", "oracle");
    private static final Set<Routine> VIEWS_ON_ORACLE = EnumSet.of(Routine.MY_SESSIONS, Routine.MY_AUDIT);
    private static final Pattern PROCEDURE = Pattern.compile("procedure\\s+(\\w+)\\s*(?:\\(([^)]*)\\))?\\s*;");
    private static final Pattern PARAMETER = Pattern.compile("p_(\\w+)\\s+(in|out)\\s+(\\w+)");
    private static final Pattern VIEW =
            Pattern.compile("create or replace force view v_(\\w+) as\\s+select (.*?)\\sfrom ", Pattern.DOTALL);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @ParameterizedTest
    @EnumSource
    void isWhatOraclesPackagesHave(Routine routine) throws IOException {
        if (VIEWS_ON_ORACLE.contains(routine)) {
            assertThat(viewColumns().get(routine.sqlName())).containsExactlyElementsOf(names(routine.outs()));
            return;
        }
        assertThat(procedures(packageOf(routine)).get(routine.sqlName()))
                .as(routine.sqlName())
                .containsExactlyElementsOf(Stream.concat(routine.ins().stream(), routine.outs().stream())
                        .map(parameter -> parameter.name()
                                + (parameter.isOut() ? " out " : " in ")
                                + oracleType(parameter.type()))
                        .toList());
    }

    private static String packageOf(Routine routine) {
        return switch (routine.caller()) {
            case APPLICATION -> "pf_session";
            case OWNER -> "pf_admin";
            case CORE -> "pf_core";
        };
    }

    private static String oracleType(RoutineParameter.Type type) {
        return switch (type) {
            case TEXT -> "varchar2";
            case JSON -> "clob";
            case BYTES, ID -> "raw";
            case YES_NO, WHOLE -> "number";
            case INSTANT -> "timestamp";
        };
    }

    /** The procedures of a package's specification, each with its parameters. */
    private static Map<String, List<String>> procedures(String name) throws IOException {
        var text = Files.readString(ORACLE.resolve(name + ".sql"));
        var specification = text.substring(0, text.indexOf("package body")).replaceAll("--[^\\n]*", "");
        var procedures = new HashMap<String, List<String>>();
        PROCEDURE
                .matcher(specification)
                .results()
                .forEach(found ->
                        procedures.put(found.group(1), parameters(found.group(2) == null ? "" : found.group(2))));
        return procedures;
    }

    private static List<String> parameters(String list) {
        return PARAMETER
                .matcher(list)
                .results()
                .map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3))
                .toList();
    }

    private static Map<String, List<String>> viewColumns() throws IOException {
        var columns = new HashMap<String, List<String>>();
        VIEW.matcher(Files.readString(ORACLE.resolve("operations.sql")))
                .results()
                .forEach(found -> columns.put(
                        found.group(1),
                        Arrays.stream(found.group(2).split(",\\s*"))
                                .map(column -> column.replaceAll("(?s).*[.\\s]", ""))
                                .toList()));
        return columns;
    }

    private static List<String> names(List<RoutineParameter> parameters) {
        return parameters.stream().map(RoutineParameter::name).toList();
    }

    @ParameterizedTest
    @EnumSource
    void isCalledInAWayThatOracleReads(Routine routine) {
        var call = OracleDialect.textOf(routine);
        if (VIEWS_ON_ORACLE.contains(routine)) {
            assertThat(ProgramStatement.complaints(call)).isEmpty();
            return;
        }
        assertThat(call).startsWith("{call ").endsWith(")}");
        assertThat(call.chars().filter(character -> character == '?').count())
                .isEqualTo(routine.ins().size() + routine.outs().size());
        assertThat(OracleGate.check("begin " + call.substring("{call ".length(), call.length() - 1) + "; end;"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isWhatPostgresqlHas(Routine routine) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.prepareStatement("""
                        select coalesce(proargnames, '{}') as names,
                            coalesce(proargmodes::text[], array_fill('i'::text, array[pronargs::int])) as modes
                        from pg_proc where proname = ?""")) {
            statement.setString(1, routine.sqlName());
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                var names = (String[]) row.getArray("names").getArray();
                var modes = (String[]) row.getArray("modes").getArray();
                assertThat(named(names, modes, "i")).containsExactlyElementsOf(names(routine.ins()));
                if (routine.outs().size() > 1) {
                    assertThat(named(names, modes, "t")).containsExactlyElementsOf(names(routine.outs()));
                }
                assertThat(row.next()).as("a second one of that name").isFalse();
            }
        }
    }

    private static List<String> named(String[] names, String[] modes, String mode) {
        return IntStream.range(0, names.length)
                .filter(place -> modes[place].equals(mode))
                .mapToObj(place -> names[place].replaceFirst("^p_", ""))
                .toList();
    }
}
