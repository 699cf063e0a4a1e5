package app.pathfinder.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    private static final Pattern KEY_OF_FILES = Pattern.compile("\"(file\\.[a-z0-9.-]+)\"");

    private final Messages messages = Messages.english();

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceAndARemedyWithoutBracesLeft(ProblemKind kind) {
        var problem = new Problem(kind, "first", "second");
        assertThat(messages.sentence(problem)).isNotBlank().doesNotContain("{", "''");
        assertThat(messages.remedy(problem)).isNotBlank().doesNotContain("{", "''");
    }

    @ParameterizedTest
    @EnumSource
    void anApostropheIsOneAlsoWhereAProblemHasNoArguments(ProblemKind kind) {
        var problem = new Problem(kind);
        assertThat(messages.sentence(problem) + messages.remedy(problem)).doesNotContain("''");
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextOfTheDesktopIsTranslatedWithItsPlaceholders(String area) {
        var english = Messages.load(area);
        var german = Messages.load(Language.GERMAN.folder() + area);
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void theProgramSpeaksGermanAndTheCommandLineEnglish() {
        var german = Messages.of(Language.GERMAN);
        assertThat(german.text("common.cancel")).isEqualTo("Abbrechen");
        assertThat(german.text("cli.yes")).isEqualTo(messages.text("cli.yes"));
    }

    @Test
    void whatIsWrongWithAFileIsSaidInTheLanguageOfWhoReads() {
        var problem = Utf8File.unusable("file.too-large", 20, Wording.of("file.remedy.split"));
        assertThat(messages.sentence(problem)).isEqualTo("File: is larger than 20 MB: split it.");
        assertThat(Messages.of(Language.GERMAN).sentence(problem))
                .isEqualTo("Datei: ist größer als 20 MB: Teilen Sie sie.");
    }

    @Test
    void whatTheSourcesSayOfFilesIsWordedAndNothingElse() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var keys = sources.filter(Files::isRegularFile)
                    .flatMap(MessagesTest::keysOfFiles)
                    .collect(Collectors.toSet());
            assertThat(keys).isEqualTo(Messages.load("file").stringPropertyNames());
        }
    }

    private static Stream<String> keysOfFiles(Path source) {
        try {
            return KEY_OF_FILES.matcher(Files.readString(source)).results().map(key -> key.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> areas() {
        return Messages.translatedAreas();
    }

    /** Those of choices too, which stand inside another. */
    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
