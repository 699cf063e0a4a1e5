package app.pathfinder.desktop.conversations;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.assistant.Proposal;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.NumberText;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A drafted record in words: the name of each field that has something, and what it has. */
final class ProposalWords {
    private final Messages messages;
    private final NumberText numbers;

    @Inject
    ProposalWords(Messages messages) {
        this.messages = messages;
        this.numbers = new NumberText(messages.getLocale());
    }

    String titleKey(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewAchievement draft -> "conversations.draft.achievement";
            case Proposal.NewExperience draft -> "conversations.draft.experience";
        };
    }

    Ikon icon(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewAchievement draft -> Feather.AWARD;
            case Proposal.NewExperience draft -> Feather.BRIEFCASE;
        };
    }

    Map<String, String> of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewAchievement draft -> words(draft.achievement());
            case Proposal.NewExperience draft -> words(draft.experience());
        };
    }

    private Map<String, String> words(Achievement draft) {
        var words = new LinkedHashMap<String, String>();
        put(words, AchievementField.NAME, draft.name());
        put(words, AchievementField.VALUE, number(draft.value(), draft.unit()));
        put(words, AchievementField.BASELINE, number(draft.baseline(), draft.unit()));
        put(words, AchievementField.STATEMENT, draft.statement());
        return words;
    }

    private Map<String, String> words(ExperienceDraft draft) {
        var words = new LinkedHashMap<String, String>();
        put(words, ExperienceField.TITLE, draft.title());
        put(
                words,
                ExperienceField.TYPE,
                draft.type() == null ? null : messages.text(draft.type().nameKey()));
        put(words, ExperienceField.ORGANIZATION, draft.organization());
        put(words, ExperienceField.START_DATE, date(draft.startDate()));
        put(
                words,
                ExperienceField.END_DATE,
                draft.current() ? messages.text("conversations.draft.now") : date(draft.endDate()));
        put(words, ExperienceField.DESCRIPTION, draft.description());
        return words;
    }

    private void put(Map<String, String> words, RecordField field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            words.put(messages.text(field.labelKey()), value);
        }
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : DateText.text(date);
    }

    private @Nullable String number(@Nullable BigDecimal number, @Nullable String unit) {
        if (number == null) {
            return null;
        }
        var plain = numbers.text(number);
        if (unit == null) {
            return plain;
        }
        return "€$£".contains(unit) ? unit + " " + plain : plain + " " + unit;
    }
}
