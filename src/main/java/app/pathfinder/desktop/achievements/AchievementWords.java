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

    /** The part of the sentence that fits into a line of the list. */
    String numbers(Achievement achievement) {
        return sentences.numbers(achievement);
    }

    /** When, and the experience that it belongs to. */
    String whenAndWhere(Achievement achievement) {
        return joined(sentences.period(achievement), experiences.name(achievement.experienceId()));
    }

    /** The experience that it belongs to and, where no sentence says it, when. */
    String where(Achievement achievement) {
        var period = achievement.value() == null ? sentences.period(achievement) : "";
        return joined(experiences.name(achievement.experienceId()), period);
    }

    private static String joined(String... all) {
        return Stream.of(all).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Which way its number gets better; empty where nobody said. */
    String direction(Achievement achievement) {
        var direction = achievement.direction();
        return direction == null ? "" : messages.text(direction.nameKey());
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
