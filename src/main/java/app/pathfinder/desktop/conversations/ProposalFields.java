package app.pathfinder.desktop.conversations;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.assistant.Proposal;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields when a person edits a draft before it is stored. JavaFX thread. */
final class ProposalFields {
    private final Proposal begun;
    private final NumberText numbers;
    private final Map<RecordField, StringProperty> texts = new LinkedHashMap<>();
    private final ObjectProperty<ExperienceType> type = new SimpleObjectProperty<>(ExperienceType.PROJECT);

    /** @param locale in which numbers are written and read */
    ProposalFields(Proposal begun, Locale locale) {
        this.begun = begun;
        this.numbers = new NumberText(locale);
        switch (begun) {
            case Proposal.NewAchievement draft -> fill(draft.achievement());
            case Proposal.NewExperience draft -> fill(draft.experience());
        }
    }

    private void fill(Achievement draft) {
        put(AchievementField.NAME, draft.name());
        put(AchievementField.VALUE, plain(draft.value()));
        put(AchievementField.BASELINE, plain(draft.baseline()));
        put(AchievementField.UNIT, draft.unit());
        put(AchievementField.STATEMENT, draft.statement());
    }

    private void fill(ExperienceDraft draft) {
        type.set(Objects.requireNonNullElse(draft.type(), ExperienceType.PROJECT));
        put(ExperienceField.TITLE, draft.title());
        put(ExperienceField.ORGANIZATION, draft.organization());
        put(ExperienceField.START_DATE, draft.startDate() == null ? "" : DateText.text(draft.startDate()));
        put(ExperienceField.END_DATE, draft.endDate() == null ? "" : DateText.text(draft.endDate()));
        put(ExperienceField.DESCRIPTION, draft.description());
    }

    private void put(RecordField field, @Nullable String text) {
        texts.put(field, new SimpleStringProperty(Objects.requireNonNullElse(text, "")));
    }

    /** The fields with text, in order. */
    List<RecordField> fields() {
        return List.copyOf(texts.keySet());
    }

    StringProperty text(RecordField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /** The type of an experience. */
    ObjectProperty<ExperienceType> typeProperty() {
        return type;
    }

    boolean isExperience() {
        return begun instanceof Proposal.NewExperience;
    }

    /** The record as it stands in the fields; what cannot be understood is absent. */
    Proposal content() {
        return switch (begun) {
            case Proposal.NewAchievement draft -> new Proposal.NewAchievement(achievement(draft.achievement()));
            case Proposal.NewExperience draft -> new Proposal.NewExperience(experience(draft.experience()));
        };
    }

    private Achievement achievement(Achievement draft) {
        var value = number(AchievementField.VALUE).orElse(null);
        var baseline = number(AchievementField.BASELINE).orElse(null);
        return new Achievement(
                draft.experienceId(),
                get(AchievementField.NAME),
                value,
                get(AchievementField.UNIT),
                baseline,
                direction(value, baseline),
                draft.periodStart(),
                draft.periodEnd(),
                get(AchievementField.STATEMENT),
                draft.evidenceUrl());
    }

    private static @Nullable MetricDirection direction(@Nullable BigDecimal value, @Nullable BigDecimal baseline) {
        if (value == null || baseline == null) {
            return null;
        }
        return value.compareTo(baseline) < 0 ? MetricDirection.LOWER : MetricDirection.HIGHER;
    }

    /** Without an end it still lasts. */
    private ExperienceDraft experience(ExperienceDraft draft) {
        return new ExperienceDraft(
                get(ExperienceField.TITLE),
                type.get(),
                get(ExperienceField.ORGANIZATION),
                draft.location(),
                DateText.START.parse(get(ExperienceField.START_DATE)).orElse(null),
                DateText.END.parse(get(ExperienceField.END_DATE)).orElse(null),
                get(ExperienceField.END_DATE).isBlank(),
                draft.employmentKind(),
                draft.url(),
                get(ExperienceField.DESCRIPTION));
    }

    /** What keeps the record from being stored as it stands. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        texts.forEach((field, text) -> unreadable(field, text.get()).ifPresent(errors::add));
        content().validate().stream()
                .filter(error ->
                        errors.stream().noneMatch(other -> other.field().equals(error.field())))
                .forEach(errors::add);
        return errors;
    }

    private Optional<FieldError> unreadable(RecordField field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (field == ExperienceField.START_DATE || field == ExperienceField.END_DATE) {
            return DateText.START.parse(text).isPresent()
                    ? Optional.empty()
                    : Optional.of(new FieldError(field, "record.error.date-unreadable", List.of()));
        }
        if (field == AchievementField.VALUE || field == AchievementField.BASELINE) {
            return number(field).isPresent()
                    ? Optional.empty()
                    : Optional.of(new FieldError(field, "conversations.error.number-unreadable", List.of()));
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> number(RecordField field) {
        return numbers.parse(get(field));
    }

    private String get(RecordField field) {
        return text(field).get();
    }

    private String plain(@Nullable BigDecimal number) {
        return number == null ? "" : numbers.text(number);
    }
}
