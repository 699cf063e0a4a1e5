package app.pathfinder.core.database.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate itself: what it lets pass, and what it must not. */
class OracleGateTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "oracle", "gate");

    @ParameterizedTest
    @MethodSource
    void rejectsWhatIsBroken(Path file) {
        assertThat(OracleGate.checkScript(content(file))).isNotEmpty();
    }

    static List<Path> rejectsWhatIsBroken() {
        return files("broken");
    }

    @ParameterizedTest
    @MethodSource
    void acceptsWhatIsGood(Path file) {
        assertThat(OracleGate.checkScript(content(file))).isEmpty();
    }

    static List<Path> acceptsWhatIsGood() {
        return files("good");
    }

    @Test
    void hasManyBrokenUnitsThatEachSayWhatIsBroken() {
        assertThat(files("broken"))
                .hasSizeGreaterThan(60)
                .allSatisfy(file -> assertThat(content(file)).startsWith("-- "));
    }

    @Test
    void theirNumberIsAsTheDocumentsSay() {
        var number = files("broken").size() + " broken units";

        assertThat(content(Path.of("docs", "oracle.md"))).contains(number);
        assertThat(content(Path.of("docs", "decisions", "0025-oracle-scripts-and-gate.md")))
                .contains(number);
    }

    /** Where a parser has learned a form, the exception for it must go. */
    @Test
    void exceptionsAreNeededAndEnough() {
        for (var form : ReadableForms.OF_SUPERIOR) {
            assertThat(new SuperiorGrammar().complaints(form.example()))
                    .as(form.name())
                    .isNotEmpty();
            assertThat(OracleGate.check(form.example())).as(form.name()).isEmpty();
        }
        for (var form : ReadableForms.OF_PMD) {
            assertThat(new PmdGrammar()
                            .complaints(form.example() + (form.example().endsWith(";") ? "" : "\n;")))
                    .as(form.name())
                    .isNotEmpty();
            assertThat(OracleGate.check(form.example())).as(form.name()).isEmpty();
        }
        assertThat(new PmdGrammar().complaints("comment on table t is 'x'\n;")).isNotEmpty();
        assertThat(OracleGate.check("comment on table t is 'x'")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from t where b = ? and c = ?",
                "select a from t where b = :b and c = '?'",
                "{call p(?)}",
                "begin pf_session.challenge(:1, :2, :3); end;",
                "begin pf_session.challenge(?, ?, ?); end;"
            })
    void takesStatementsAsDriversDo(String statement) {
        assertThat(OracleGate.check(statement).isEmpty()).isEqualTo(!statement.startsWith("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select a from t;", "begin null; end", "begin null; end; /", ""})
    void refusesWhatDriversDoNotTake(String statement) {
        assertThat(OracleGate.check(statement)).isNotEmpty();
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
