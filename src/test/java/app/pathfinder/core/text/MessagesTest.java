package app.pathfinder.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

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

    static List<String> areas() {
        return Messages.translatedAreas();
    }

    /** Those of choices too, which stand inside another. */
    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
