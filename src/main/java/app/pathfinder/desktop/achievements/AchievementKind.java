package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.NumberText;
import app.pathfinder.desktop.record.StoredKind;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a screen has to know of achievements. */
final class AchievementKind implements StoredKind<Achievement> {
    private static final Comparator<@Nullable LocalDate> LATEST_FIRST =
            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder());

    private static final Comparator<Stored<Achievement>> BY_END = ((Comparator<Stored<Achievement>>) (a, b) ->
                    LATEST_FIRST.compare(a.content().periodEnd(), b.content().periodEnd()))
            .thenComparing(Stored::id, Comparator.reverseOrder());

    private final ExperienceChoices experiences;
    private final NumberText numbers;
    private final Messages messages;

    @Inject
    AchievementKind(ExperienceChoices experiences, Messages messages) {
        this.experiences = experiences;
        this.numbers = new NumberText(messages.getLocale());
        this.messages = messages;
    }

    @Override
    public String area() {
        return "achievements";
    }

    @Override
    public String title(Stored<Achievement> item) {
        return item.content().name();
    }

    @Override
    public Comparator<Stored<Achievement>> order() {
        return BY_END;
    }

    @Override
    public Map<RecordField, String> words(Achievement content) {
        var words = new LinkedHashMap<RecordField, String>();
        words.put(AchievementField.NAME, content.name());
        words.put(AchievementField.EXPERIENCE, experiences.name(content.experienceId()));
        words.put(AchievementField.VALUE, number(content.value()));
        words.put(AchievementField.UNIT, text(content.unit()));
        words.put(AchievementField.BASELINE, number(content.baseline()));
        words.put(AchievementField.DIRECTION, direction(content));
        words.put(AchievementField.PERIOD_START, date(content.periodStart()));
        words.put(AchievementField.PERIOD_END, date(content.periodEnd()));
        words.put(AchievementField.STATEMENT, text(content.statement()));
        words.put(AchievementField.EVIDENCE_URL, text(content.evidenceUrl()));
        return words;
    }

    private String direction(Achievement content) {
        var direction = content.direction();
        return direction == null ? "" : messages.text(direction.nameKey());
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? "" : numbers.text(number);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : DateText.text(date);
    }
}
