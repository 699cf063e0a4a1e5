package app.pathfinder.core.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SkillMappingTest {
    private static final UUID SKILL = UUID.randomUUID();
    private static final Messages MESSAGES = Messages.english();

    @Test
    void acceptsWhatIsRight() {
        assertThat(SkilledUser.full(SKILL, null).validate()).isEmpty();
        assertThat(numbers("0", "0").validate()).isEmpty();
        assertThat(numbers("99.9", "1").validate()).isEmpty();
        assertThat(numbers("99.90", "0.1230").validate()).isEmpty();
        assertThat(evidence(0, 1).validate()).isEmpty();
        assertThat(level(1).validate()).isEmpty();
        assertThat(level(5).validate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsWrong(SkillMapping mapping, SkillField field, String sentence) {
        assertThat(mapping.validate()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(MESSAGES.text(error.messageKey(), error.arguments().toArray()))
                    .isEqualTo(sentence);
            assertThat(MESSAGES.text(error.field().labelKey())).isNotBlank();
        });
    }

    static Stream<Arguments> wrong() {
        var years = "Enter a number of years from 0 to 99.9.";
        var confidence = "Enter a number from 0 to 1.";
        var span = "The evidence must begin at 0 or later and end after it begins.";
        var half = "The evidence needs both a beginning and an end, or neither.";
        return Stream.of(
                Arguments.of(
                        SkilledUser.mapping(null, null, SkillStatus.CONFIRMED), SkillField.SKILL, "Choose a skill."),
                Arguments.of(level(0), SkillField.LEVEL, "Enter a whole number from 1 to 5."),
                Arguments.of(level(6), SkillField.LEVEL, "Enter a whole number from 1 to 5."),
                Arguments.of(
                        SkilledUser.levelled(SKILL, 3, LocalDate.of(1899, 12, 31)),
                        SkillField.LAST_USED,
                        "The year must be between 1900 and 2199."),
                Arguments.of(numbers("-0.1", "0"), SkillField.YEARS, years),
                Arguments.of(numbers("100", "0"), SkillField.YEARS, years),
                Arguments.of(numbers("1e1000000000", "0"), SkillField.YEARS, years),
                Arguments.of(numbers("1.25", "0"), SkillField.YEARS, "At most 1 digit after the point can be stored."),
                Arguments.of(numbers("0", "-0.001"), SkillField.CONFIDENCE, confidence),
                Arguments.of(numbers("0", "1.001"), SkillField.CONFIDENCE, confidence),
                Arguments.of(
                        numbers("0", "0.1234"),
                        SkillField.CONFIDENCE,
                        "At most 3 digits after the point can be stored."),
                Arguments.of(
                        numbers("0", "1e-1000000000"),
                        SkillField.CONFIDENCE,
                        "At most 3 digits after the point can be stored."),
                Arguments.of(evidence(1, null), SkillField.EVIDENCE, half),
                Arguments.of(evidence(null, 1), SkillField.EVIDENCE, half),
                Arguments.of(evidence(1, 1), SkillField.EVIDENCE, span),
                Arguments.of(evidence(2, 1), SkillField.EVIDENCE, span),
                Arguments.of(evidence(-1, 1), SkillField.EVIDENCE, span));
    }

    @Test
    void numbersHaveTheScaleOfTheirColumns() {
        assertThat(numbers("5", "1")).isEqualTo(numbers("5.00", "1.0000"));
        assertThat(numbers("5", "1").yearsUsed()).isEqualTo(new BigDecimal("5.0"));
        assertThat(numbers("1e1", "1").yearsUsed()).isEqualTo(new BigDecimal("10.0"));
    }

    private static SkillMapping numbers(String years, String confidence) {
        return mapping(null, new BigDecimal(years), null, null, new BigDecimal(confidence));
    }

    private static SkillMapping evidence(@Nullable Integer start, @Nullable Integer end) {
        return mapping(null, null, start, end, null);
    }

    private static SkillMapping level(int level) {
        return mapping(level, null, null, null, null);
    }

    private static SkillMapping mapping(
            @Nullable Integer level,
            @Nullable BigDecimal years,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable BigDecimal confidence) {
        return new SkillMapping(
                SKILL, null, level, null, years, SkillSource.STATED, SkillStatus.CONFIRMED, start, end, confidence);
    }
}
