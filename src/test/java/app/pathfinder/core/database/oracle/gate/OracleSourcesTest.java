package app.pathfinder.core.database.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.OracleTemplates;
import app.pathfinder.core.isolation.UserTableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the program has for Oracle goes through the gate. */
class OracleSourcesTest {
    private static final Path SOURCES = Path.of("src", "main", "resources", "sql", "oracle");

    @ParameterizedTest
    @MethodSource
    void everySourceIsReadable(Path file) throws IOException {
        var script =
                Files.readString(file).replace("${owner}", "pathfinder").replace("${application}", "pathfinder_app");

        assertThat(OracleGate.checkScript(script)).isEmpty();
        assertThat(ScriptParts.of(script).units()).isNotEmpty();
    }

    static List<Path> everySourceIsReadable() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
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
