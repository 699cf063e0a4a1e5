package app.pathfinder.core.experience;

import static app.pathfinder.core.experience.ExperienceField.DESCRIPTION;
import static app.pathfinder.core.experience.ExperienceField.END_DATE;
import static app.pathfinder.core.experience.ExperienceField.LOCATION;
import static app.pathfinder.core.experience.ExperienceField.ORGANIZATION;
import static app.pathfinder.core.experience.ExperienceField.START_DATE;
import static app.pathfinder.core.experience.ExperienceField.TITLE;
import static app.pathfinder.core.experience.ExperienceField.TYPE;
import static app.pathfinder.core.experience.ExperienceField.URL;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperienceDraftTest {
    private static final LocalDate START = Drafts.START;
    private static final Messages MESSAGES = Messages.english();

    @Test
    void acceptsWhatIsRight() {
        assertThat(Drafts.titled("Analyst").validate()).isEmpty();
        assertThat(Drafts.between("Analyst", START, START).validate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsWrong(ExperienceDraft draft, ExperienceField field, String sentence) {
        assertThat(draft.validate()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(MESSAGES.text(error.messageKey(), error.arguments().toArray()))
                    .contains(sentence);
        });
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(draft(" ", "Text"), TITLE, "title"),
                Arguments.of(draft("x".repeat(256), "Text"), TITLE, "At most 255 characters fit here; this has 256."),
                Arguments.of(draft("a\u0000b", "Text"), TITLE, "cannot be stored"),
                Arguments.of(draft("a\ud83d", "Text"), TITLE, "cannot be stored"),
                Arguments.of(draft("Analyst", ""), DESCRIPTION, "Describe it"),
                Arguments.of(draft("Analyst", "x".repeat(20_001)), DESCRIPTION, "At most 20,000"),
                Arguments.of(draft("Analyst", "a\u0000b"), DESCRIPTION, "cannot be stored"),
                Arguments.of(typed(null, START, null), TYPE, "Choose"),
                Arguments.of(typed(ExperienceType.AWARD, null, null), START_DATE, "when it began"),
                Arguments.of(typed(ExperienceType.AWARD, START, START.minusDays(1)), END_DATE, "before the start"),
                Arguments.of(
                        typed(ExperienceType.AWARD, LocalDate.of(1899, 12, 31), null), START_DATE, "1900 and 2199"),
                Arguments.of(typed(ExperienceType.AWARD, START, LocalDate.of(2200, 1, 1)), END_DATE, "1900 and 2199"),
                Arguments.of(placed("x".repeat(256), null), ORGANIZATION, "At most 255"),
                Arguments.of(placed(null, "\udc00"), LOCATION, "cannot be stored"),
                Arguments.of(ended(null, false), END_DATE, "I do this now"),
                Arguments.of(ended(START, true), END_DATE, "no end yet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "HTTP://example.org/a?b=c#d", "https://müller.example/Köln"})
    void acceptsLinksToTheWeb(String url) {
        assertThat(Drafts.withUrl(url).validate()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https://a b", "http:x"})
    void refusesOtherLinks(String url) {
        assertThat(Drafts.withUrl(url).validate())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo(URL));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(draft("😀".repeat(255), "Text").validate()).isEmpty();
    }

    @Test
    void takesBlanksAwayAndBlankTextsForNone() {
        var draft = Drafts.full("  Analyst ", ExperienceType.OTHER, "", " \t", START, null, "\nText\n");

        assertThat(draft.title()).isEqualTo("Analyst");
        assertThat(draft.organization()).isNull();
        assertThat(draft.location()).isNull();
        assertThat(draft.description()).isEqualTo("Text");
    }

    @Test
    void everyErrorHasASentence() {
        assertThat(wrong().map(arguments -> (ExperienceDraft) arguments.get()[0]))
                .allSatisfy(draft -> assertThat(draft.validate())
                        .allSatisfy(
                                error -> assertThat(MESSAGES.text(error.field().labelKey()))
                                        .isNotBlank()));
    }

    private static ExperienceDraft draft(String title, String description) {
        return Drafts.full(title, ExperienceType.OTHER, null, null, START, null, description);
    }

    private static ExperienceDraft typed(
            @Nullable ExperienceType type, @Nullable LocalDate start, @Nullable LocalDate end) {
        return Drafts.full("Analyst", type, null, null, start, end, "Text");
    }

    private static ExperienceDraft placed(@Nullable String organization, @Nullable String location) {
        return Drafts.full("Analyst", ExperienceType.OTHER, organization, location, START, null, "Text");
    }

    private static ExperienceDraft ended(@Nullable LocalDate end, boolean current) {
        return new ExperienceDraft(
                "Analyst", ExperienceType.OTHER, null, null, START, end, current, null, null, "Text");
    }
}
