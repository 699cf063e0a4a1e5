package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;

/** What a person reads about a failure. */
public record ProblemText(String sentence, String remedy, String code) {
    public static ProblemText of(Problem problem, Messages messages) {
        return new ProblemText(messages.sentence(problem), messages.remedy(problem), problem.code());
    }
}
