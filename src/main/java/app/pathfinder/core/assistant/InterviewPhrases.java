package app.pathfinder.core.assistant;

import app.pathfinder.core.assistant.interview.Interview;
import app.pathfinder.core.assistant.interview.Interview.Asking;
import app.pathfinder.core.assistant.interview.InterviewGoal;
import app.pathfinder.core.text.Messages;
import java.util.Locale;

/** What the interviewer says, in words. Without state; any thread. */
final class InterviewPhrases {
    private InterviewPhrases() {}

    static String next(Interview interview, InterviewGoal goal, Messages texts) {
        return interview
                .asking()
                .map(asking -> texts.text(key(asking, goal)))
                .orElseGet(() -> texts.text("assistant.done"));
    }

    private static String key(Asking asking, InterviewGoal goal) {
        var question = word(asking.question());
        if (asking.followUp() != null) {
            return "assistant.follow." + question + "." + word(asking.followUp());
        }
        return switch (asking.question()) {
            case NAME -> "assistant.ask.name." + word(goal);
            default -> "assistant.ask." + question;
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
