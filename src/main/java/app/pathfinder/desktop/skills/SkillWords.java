package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What there is to say of a skill, in words. */
final class SkillWords {
    private final Messages messages;

    @Inject
    SkillWords(Messages messages) {
        this.messages = messages;
    }

    /** What a person calls the skill; one that the catalogue lacks has no name. */
    String name(OwnSkill skill) {
        return Objects.requireNonNullElseGet(skill.name(), () -> messages.text("skills.nameless"));
    }

    /** The category of a skill. */
    String category(@Nullable String category) {
        return category == null ? messages.text("skills.no-category") : category;
    }

    /** A level with its meaning, or that there is none. */
    String level(int level) {
        return messages.text("skills.level." + level);
    }

    /** Category, in how many experiences, for how long; in a line. */
    String summary(OwnSkill skill) {
        var parts = new ArrayList<String>();
        parts.add(category(skill.category()));
        if (skill.experiences() > 0) {
            parts.add(messages.text("skills.in-experiences", skill.experiences()));
        }
        if (skill.years() != null) {
            parts.add(messages.text("skills.years", skill.years()));
        }
        return String.join(" · ", parts);
    }

    /** For how long and until when; empty if nobody said. */
    String practice(OwnSkill skill) {
        var parts = new ArrayList<String>();
        if (skill.years() != null) {
            parts.add(messages.text("skills.years", skill.years()));
        }
        if (skill.lastUsed() != null) {
            parts.add(messages.text("skills.last-used", DateText.text(skill.lastUsed())));
        }
        return String.join(" · ", parts);
    }

    /** The years from one day to another; empty for no experience. */
    String period(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) {
            return "";
        }
        if (end == null) {
            return messages.text("skills.period.since", Integer.toString(start.getYear()));
        }
        var first = Integer.toString(start.getYear());
        return start.getYear() == end.getYear()
                ? first
                : messages.text("skills.period", first, Integer.toString(end.getYear()));
    }
}
