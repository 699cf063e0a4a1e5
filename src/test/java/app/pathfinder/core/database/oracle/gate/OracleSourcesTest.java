package app.pathfinder.core.database.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.OracleTemplates;
import app.pathfinder.core.isolation.UserTableSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the program has for Oracle goes through the gate. */
class OracleSourcesTest {
    private static final Path SOURCES = Path.of("src", "main", "resources", "sql", "oracle");

    @ParameterizedTest
    @MethodSource
    void everySourceIsReadable(Path file) throws IOException {
        var script = source(String.valueOf(file.getFileName()))
                .replace("${owner}", "pathfinder")
                .replace("${application}", "pathfinder_app");

        assertThat(OracleGate.checkScript(script)).isEmpty();
        assertThat(ScriptParts.of(script).units()).isNotEmpty();
    }

    /** From the class path, as the program reads it. */
    private static String source(String name) throws IOException {
        try (var resource = OracleSourcesTest.class.getResourceAsStream("/sql/oracle/" + name)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Path> everySourceIsReadable() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Triggers stand in another file than the tables that they are on. */
    @Test
    void everythingTogetherIsReadable() throws IOException {
        var together = source("tables.sql") + source("pf_core.sql");

        assertThat(ScriptUnits.complaints(ScriptParts.of(together).units().stream()
                        .map(ScriptParts.Unit::text)
                        .toList()))
                .isEmpty();
    }

    /** An administrator finds each routine, and what checks it. */
    @ParameterizedTest
    @ValueSource(strings = {"pf_session.sql", "pf_admin.sql", "pf_archive.sql", "pf_policy.sql", "operations.sql"})
    void everyRoutineIsInTheDocument(String file) throws IOException {
        var text = source(file);
        var routines = found(
                        "(?:procedure|function) (\\w+)",
                        text.substring(0, text.indexOf("create or replace package body")))
                .map(routine -> routine.group(1))
                .toList();

        assertThat(routines).hasSizeGreaterThan(3);
        assertThat(found("`(?:\\w+\\.)?(\\w+)`", Files.readString(Path.of("docs", "oracle.md")))
                        .map(name -> name.group(1)))
                .containsAll(routines);
    }

    /** Without one, a change of the row that is referred to locks the whole table. */
    @Test
    void everyForeignKeyHasAnIndex() throws IOException {
        var statements = new ArrayList<>(ScriptParts.of(source("tables.sql")).units().stream()
                .map(ScriptParts.Unit::text)
                .toList());
        OracleTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables)
                .getLast()
                .statements()
                .forEach(statement -> statements.add(statement.sql().replace("<prefix>", "p")));
        var indexed = statements.stream()
                .flatMap(sql -> Stream.concat(keys(sql), indexes(sql)))
                .collect(Collectors.toSet());
        var references =
                statements.stream().flatMap(OracleSourcesTest::references).toList();

        assertThat(references).hasSizeGreaterThan(10);
        assertThat(indexed).containsAll(references);
    }

    private static Stream<String> indexes(String sql) {
        return found("index \\w+ on (\\w+) \\((\\w+)", sql).map(index -> index.group(1) + " " + index.group(2));
    }

    private static Stream<String> keys(String sql) {
        return found("(?:primary key|unique) \\((\\w+)", sql).map(key -> table(sql) + " " + key.group(1));
    }

    private static Stream<String> references(String sql) {
        return found("foreign key \\((\\w+)", sql).map(key -> table(sql) + " " + key.group(1));
    }

    private static String table(String sql) {
        return found("create table (\\w+)", sql)
                .map(table -> table.group(1))
                .findFirst()
                .orElse("");
    }

    private static Stream<MatchResult> found(String pattern, String sql) {
        return Pattern.compile(pattern).matcher(sql).results();
    }

    @Test
    void everyStatementThatMakesUsersTablesIsReadable() {
        for (var version : OracleTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables)) {
            Stream.concat(version.statements().stream(), version.upgrade().stream())
                    .forEach(statement -> assertThat(OracleGate.check(statement
                                    .sql()
                                    .replace("<prefix>", "user_john_doe")
                                    .replace("<application>", "\"PATHFINDER_APP\"")))
                            .as(statement.step())
                            .isEmpty());
        }
    }
}
