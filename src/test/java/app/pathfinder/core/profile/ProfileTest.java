package app.pathfinder.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final Messages MESSAGES = Messages.english();

    @Test
    void textsLoseTheBlanksAroundThemAndBlankOnesAreNone() {
        assertThat(new Profile(" own ", " a ", "\n", "\t", " ", false))
                .isEqualTo(new Profile("own", "a", null, null, null, false));
    }

    @ParameterizedTest
    @CsvSource({"general,general", "Leadership,leadership", " TECHNICAL ,technical", "My own,My own"})
    void aKnownTypeIsOneHoweverItIsTyped(String typed, String stored) {
        assertThat(Profiles.typed(typed, null).type()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"en,en", "EN-gb,en-GB", "zh-hant-tw,zh-Hant-TW", "x-mine,x-mine", "en_GB,en_GB"})
    void aLanguageIsOneHoweverItIsTyped(String typed, String stored) {
        assertThat(Profiles.inLanguage(typed).languageTag()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-CH-1996", "sr-Latn-RS", "es-419", "sl-rozaj-biske"})
    void acceptsWhatIsRight(String language) {
        assertThat(Profiles.inLanguage(language).validate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsWrong(Profile profile, ProfileField field, String sentence) {
        assertThat(profile.validate()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(MESSAGES.text(error.messageKey(), error.arguments().toArray()))
                    .contains(sentence);
        });
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(Profiles.typed(" ", null), ProfileField.TYPE, "Choose"),
                Arguments.of(Profiles.typed("x".repeat(101), null), ProfileField.TYPE, "At most 100"),
                Arguments.of(Profiles.headed("x".repeat(501)), ProfileField.HEADLINE, "At most 500"),
                Arguments.of(summary("x".repeat(20_001), null), ProfileField.EXECUTIVE_SUMMARY, "At most 20,000"),
                Arguments.of(summary(null, "x".repeat(256)), ProfileField.TARGET_ROLE, "At most 255"),
                Arguments.of(Profiles.inLanguage("English, please"), ProfileField.LANGUAGE_TAG, "no code"),
                Arguments.of(Profiles.inLanguage("en_GB"), ProfileField.LANGUAGE_TAG, "no code"),
                Arguments.of(Profiles.inLanguage("e"), ProfileField.LANGUAGE_TAG, "no code"),
                Arguments.of(
                        Profiles.inLanguage("en" + "-variant1".repeat(5)), ProfileField.LANGUAGE_TAG, "At most 35"));
    }

    private static Profile summary(@Nullable String summary, @Nullable String targetRole) {
        return new Profile("general", null, summary, targetRole, null, false);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasAName(ProfileField field) {
        assertThat(MESSAGES.text(field.labelKey())).isNotBlank();
    }

    @Test
    void everyKnownTypeHasAName() {
        assertThat(Arrays.stream(KnownProfileType.values()).map(type -> MESSAGES.text(type.nameKey())))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }
}
