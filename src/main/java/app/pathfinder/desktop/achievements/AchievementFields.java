package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.FieldTexts;
import app.pathfinder.desktop.record.NumberText;
import app.pathfinder.desktop.record.RecordFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the editor. JavaFX thread. */
final class AchievementFields implements RecordFields<Achievement> {
    static final Achievement BLANK = new Achievement(null, "", null, null, null, null, null, null, null, null);

    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<UUID> experience = new SimpleObjectProperty<>(ExperienceChoices.NONE);
    final StringProperty value = new SimpleStringProperty("");
    final StringProperty unit = new SimpleStringProperty("");
    final StringProperty baseline = new SimpleStringProperty("");
    final ObjectProperty<DirectionChoice> direction = new SimpleObjectProperty<>(DirectionChoice.UNSAID);
    final StringProperty periodStart = new SimpleStringProperty("");
    final StringProperty periodEnd = new SimpleStringProperty("");
    final StringProperty statement = new SimpleStringProperty("");
    final StringProperty evidenceUrl = new SimpleStringProperty("");
    private final NumberText numbers;
    private final FieldTexts typed = new FieldTexts()
            .text(AchievementField.NAME, name)
            .choice(AchievementField.EXPERIENCE, experience, UUID::toString, UUID::fromString)
            .text(AchievementField.VALUE, value, this::neutral, this::inLanguage)
            .text(AchievementField.UNIT, unit)
            .text(AchievementField.BASELINE, baseline, this::neutral, this::inLanguage)
            .choice(AchievementField.DIRECTION, direction, DirectionChoice::name, DirectionChoice::valueOf)
            .text(AchievementField.PERIOD_START, periodStart)
            .text(AchievementField.PERIOD_END, periodEnd)
            .text(AchievementField.STATEMENT, statement)
            .text(AchievementField.EVIDENCE_URL, evidenceUrl);

    /** @param locale of the numbers that are typed */
    AchievementFields(Locale locale) {
        this.numbers = new NumberText(locale);
    }

    private String neutral(String text) {
        return numbers.neutral(text);
    }

    private String inLanguage(String neutral) {
        return numbers.inLanguage(neutral);
    }

    @Override
    public FieldTexts typed() {
        return typed;
    }

    @Override
    public void onChange(Runnable listener) {
        typed.onChange(listener);
    }

    @Override
    public void show(Achievement content) {
        name.set(content.name());
        experience.set(Objects.requireNonNullElse(content.experienceId(), ExperienceChoices.NONE));
        value.set(text(content.value()));
        unit.set(text(content.unit()));
        baseline.set(text(content.baseline()));
        direction.set(DirectionChoice.of(content.direction()));
        periodStart.set(text(content.periodStart()));
        periodEnd.set(text(content.periodEnd()));
        statement.set(text(content.statement()));
        evidenceUrl.set(text(content.evidenceUrl()));
    }

    @Override
    public Achievement content() {
        return new Achievement(
                experience.get().equals(ExperienceChoices.NONE) ? null : experience.get(),
                name.get(),
                numbers.parse(value.get()).orElse(null),
                unit.get(),
                numbers.parse(baseline.get()).orElse(null),
                direction.get().direction(),
                DateText.START.parse(periodStart.get()).orElse(null),
                DateText.END.parse(periodEnd.get()).orElse(null),
                statement.get(),
                evidenceUrl.get());
    }

    @Override
    public List<FieldError> errors() {
        return Stream.concat(unreadable(), content().validate().stream())
                .sorted(Comparator.comparing(
                        error -> AchievementField.valueOf(error.field().name())))
                .toList();
    }

    @Override
    public boolean hasUnreadable() {
        return unreadable().findAny().isPresent();
    }

    private Stream<FieldError> unreadable() {
        return Stream.of(
                        number(AchievementField.VALUE, value),
                        number(AchievementField.BASELINE, baseline),
                        date(AchievementField.PERIOD_START, periodStart, DateText.START),
                        date(AchievementField.PERIOD_END, periodEnd, DateText.END))
                .flatMap(Optional::stream);
    }

    private Optional<FieldError> number(AchievementField field, StringProperty text) {
        return numbers.parse(text.get()).isEmpty()
                ? error(field, text, "achievements.error.number-unreadable")
                : Optional.empty();
    }

    private static Optional<FieldError> date(AchievementField field, StringProperty text, DateText meaning) {
        return meaning.parse(text.get()).isEmpty()
                ? error(field, text, "record.error.date-unreadable")
                : Optional.empty();
    }

    private static Optional<FieldError> error(AchievementField field, StringProperty text, String key) {
        return text.get().isBlank() ? Optional.empty() : Optional.of(new FieldError(field, key, List.of()));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private String text(@Nullable BigDecimal value) {
        return value == null ? "" : numbers.text(value);
    }

    private static String text(@Nullable LocalDate value) {
        return value == null ? "" : DateText.text(value);
    }
}
