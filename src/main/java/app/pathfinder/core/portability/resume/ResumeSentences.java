package app.pathfinder.core.portability.resume;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementSentence;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;

/** What a résumé says of achievements, in its language. Without state; any thread. */
final class ResumeSentences {
    private final Messages messages;
    private final AchievementSentence numbers;

    ResumeSentences(Messages messages) {
        this.messages = messages;
        this.numbers = new AchievementSentence(messages);
    }

    /** With the proof of it, if there is one. */
    ResumeHighlight highlight(Stored<Achievement> achievement) {
        return new ResumeHighlight(
                sentence(achievement.content()), achievement.content().evidenceUrl());
    }

    /** The person's own sentence, or one that their numbers make. */
    String sentence(Achievement achievement) {
        var statement = achievement.statement();
        if (statement != null) {
            return ResumeParagraph.oneLine(statement);
        }
        var name = ResumeParagraph.oneLine(achievement.name());
        var value = achievement.value();
        var baseline = achievement.baseline();
        if (value == null) {
            return name;
        }
        return baseline == null
                ? messages.text("resume.achievement.value", name, numbers.amount(value, achievement.unit()))
                : messages.text(
                        "resume.achievement.change",
                        name,
                        numbers.amount(baseline, achievement.unit()),
                        numbers.amount(value, achievement.unit()));
    }
}
