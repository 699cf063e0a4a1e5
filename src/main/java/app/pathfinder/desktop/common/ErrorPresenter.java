package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;

/** The one place that shows failures: a sentence, what to do, and the code that also stands in the log. Any thread. */
@FunctionalInterface
public interface ErrorPresenter {
    void present(Problem problem);
}
