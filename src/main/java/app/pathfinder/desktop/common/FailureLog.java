package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes failures to the log under the code that the person sees. Messages of exceptions are left out, because those of
 * drivers quote SQL and values; classes and places are enough to find the defect.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final int FRAMES = 12;

    private FailureLog() {}

    static void record(String work, Problem problem) {
        if (problem.kind() == ProblemKind.INTERNAL) {
            LOG.error("{} failed with {}, code {}{}", work, problem.kind(), problem.code(), places(problem));
        } else {
            LOG.info("{} ended with {}, code {}", work, problem.kind(), problem.code());
        }
    }

    private static String places(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable each = failure; each != null && text.length() < 8_000; each = each.getCause()) {
            text.append("\n  ").append(each.getClass().getName()).append(frames(each));
        }
        return text.toString();
    }

    private static String frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }
}
