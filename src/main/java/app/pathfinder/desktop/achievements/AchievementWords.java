package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementChange;
import app.pathfinder.core.achievement.AchievementSentence;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an achievement says besides its name, and what it could say better. */
final class AchievementWords {
    private final AchievementSentence sentences;
    private final ExperienceChoices experiences;
    private final Messages messages;

    @Inject
    AchievementWords(AchievementSentence sentences, ExperienceChoices experiences, Messages messages) {
        this.sentences = sentences;
        this.experiences = experiences;
        this.messages = messages;
    }

    AchievementSentence sentences() {
        return sentences;
    }

    /** The sentence that its number makes; empty where there is none. */
    String sentence(Achievement achievement) {
        return sentences.of(achievement);
    }

    /** The experience that it belongs to and, where no sentence says it, the period. */
    String where(Achievement achievement) {
        var period = achievement.value() == null ? sentences.period(achievement) : "";
        return Stream.of(experiences.name(achievement.experienceId()), period)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What would make it more telling; empty where nothing is to be said. */
    String advice(Achievement achievement) {
        if (achievement.value() == null) {
            return messages.text(
                    saysNumber(achievement) ? "achievements.advice.in-statement" : "achievements.advice.add-number");
        }
        var change = AchievementChange.of(achievement);
        if (change.isEmpty()) {
            return messages.text("achievements.advice.add-before");
        }
        return change.map(AchievementChange::verdict)
                .map(verdict -> switch (verdict) {
                    case WORSE -> messages.text("achievements.advice.worse");
                    case UNJUDGED -> messages.text("achievements.advice.unjudged");
                    case BETTER, SAME -> "";
                })
                .orElse("");
    }

    private static boolean saysNumber(Achievement achievement) {
        var statement = achievement.statement();
        return statement != null && statement.chars().anyMatch(Character::isDigit);
    }
}
