package app.pathfinder.core.setting;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of the settings file, for sentences that name the line and the key of what cannot be understood. */
record SettingsText(String text) {
    /** What people may look for here, and what says where it is instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "password",
            "file.settings.password",
            "user",
            "file.settings.user",
            "url",
            "file.settings.url",
            "sid",
            "file.settings.sid");

    /**
     * The refusal of a key's value, with the line where the key is.
     *
     * @param wording says what to do; its first placeholder is the key, and the others these
     */
    Problem invalid(String key, String wording, Object... others) {
        return invalid(null, key, wording, others);
    }

    /** The same because of a failure. */
    Problem invalid(@Nullable Exception failure, String key, String wording, Object... others) {
        return new Problem(failure, ProblemKind.SETTINGS_INVALID, line(key), worded(wording, key, others));
    }

    private static Wording worded(String wording, String key, Object... others) {
        return Wording.of(
                wording, Stream.concat(Stream.of(key), Stream.of(others)).toArray());
    }

    /** The refusal of what Jackson could not read, which for a key that it does not know points at the group's end. */
    Problem invalid(JacksonException failure) {
        var line = failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? line(key(mapping))
                : line(failure.getLocation());
        return new Problem(failure, ProblemKind.SETTINGS_INVALID, line, sentence(failure));
    }

    private static int line(@Nullable JsonLocation location) {
        return location == null ? 1 : location.getLineNr();
    }

    private static Wording sentence(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        return failure instanceof MismatchedInputException mismatched
                        && !mismatched.getPath().isEmpty()
                ? worded(wanted(mismatched.getTargetType()), key(mismatched))
                : Wording.of("file.settings.not-understood");
    }

    private static Wording unknown(UnrecognizedPropertyException failure) {
        var elsewhere = ELSEWHERE.get(failure.getPropertyName());
        if (elsewhere != null) {
            return worded(elsewhere, key(failure));
        }
        var known = failure.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return worded("file.settings.unknown", key(failure), known);
    }

    private static String key(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }

    /** What the value of such a type must be. */
    private static String wanted(@Nullable Class<?> type) {
        if (type == Integer.class) {
            return "file.settings.whole-number";
        }
        if (type == Boolean.class) {
            return "file.settings.true-or-false";
        }
        return type == String.class ? "file.settings.text" : "file.settings.group";
    }

    private int line(String key) {
        var name = key.substring(key.lastIndexOf('.') + 1);
        var before = Pattern.compile("^[ \\t{]*" + Pattern.quote(name) + "\\s*:", Pattern.MULTILINE)
                .matcher(text);
        return before.find() ? (int) text.substring(0, before.start()).lines().count() + 1 : 1;
    }
}
