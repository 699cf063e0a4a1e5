package app.pathfinder.core.problem;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes the short code of a failure from class and method names, so that it is the same on every machine. */
final class ProblemCode {
    private static final String OURS = "app.pathfinder.";
    private static final int LENGTH = 6;

    private ProblemCode() {}

    static String of(Throwable failure) {
        var text = new StringBuilder();
        for (var each = failure; each != null && text.length() < 2_000; each = each.getCause()) {
            text.append(each.getClass().getName()).append('@').append(place(each));
        }
        return Hashing.sha256()
                .hashString(text, StandardCharsets.UTF_8)
                .toString()
                .substring(0, LENGTH)
                .toUpperCase(Locale.ROOT);
    }

    private static String place(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return frame.getClassName() + '.' + frame.getMethodName();
            }
        }
        return "";
    }
}
