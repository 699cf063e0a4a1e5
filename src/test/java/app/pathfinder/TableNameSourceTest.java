package app.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing outside the isolation package puts a table's name together: what architecture rules cannot see, because a name
 * is only a text, is looked for in the text of the sources.
 */
class TableNameSourceTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path ISOLATION = SOURCES.resolve("app/pathfinder/core/isolation");

    /** A prefix and something, a suffix after an underscore, or the beginning of a user's table. */
    private static final Pattern NAME = Pattern.compile("schema_prefix\\s*\\|\\|"
            + "|[pP]refix\\w*(\\(\\))?(\\.value\\(\\))?\\s*\\+"
            + "|\"_\"\\s*\\+\\s*\\w*\\.?suffix"
            + "|_(experiences_detailed|profile_summaries|conversations|messages|skill_mappings|achievement_metrics"
            + "|career_objectives)\\b"
            + "|\"user_(?!tables)[a-z]+_");

    /** Renders with a placeholder in the prefix's place; compares whole names with the catalog; fills the demonstration. */
    private static final Set<String> ALLOWED = Set.of(
            "UserTableRenderer.java",
            "PostgresTemplates.java",
            "PostgresStatisticsSql.java",
            "OracleStatisticsSql.java");

    @Test
    void onlyTheIsolationPackageBuildsNames() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(ISOLATION))
                            .filter(file -> !ALLOWED.contains(file.getFileName().toString()))
                            .flatMap(file -> suspects(file).stream()))
                    .isEmpty();
        }
    }

    private static List<String> suspects(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("//"))
                    .filter(line -> NAME.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var table = context.prefix().value() + \"_messages\";",
                "select * from schema_prefix || '_messages'",
                "String name = userPrefix + suffix;",
                "var sql = \"select * from user_john_messages\";",
                "name + \"_\" + table.suffix()"
            })
    void theScanFindsWhatItLooksFor(String line) {
        assertThat(NAME.matcher(line).find()).isTrue();
    }
}
