package app.pathfinder.core.setting;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of the settings file, for sentences that name the line and the key of what cannot be understood. */
record SettingsText(String text) {
    /** What people may look for here, and where it is instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "password",
            "passwords are not kept in this file; run: pathfinder secrets set server-application" + " --password-stdin",
            "user",
            "the account is kept with its password; run: pathfinder secrets set server-application --account"
                    + " NAME --password-stdin",
            "url",
            "write the address as database.host, database.port and database.service or database.name",
            "sid",
            "write the name of the service as database.service");

    /** The refusal of a key's value, with the line where the key is. */
    Problem invalid(String key, String sentence) {
        return new Problem(ProblemKind.SETTINGS_INVALID, line(key), key + " " + sentence);
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

    private static String sentence(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        return failure instanceof MismatchedInputException mismatched
                        && !mismatched.getPath().isEmpty()
                ? key(mismatched) + " must be " + wanted(mismatched.getTargetType())
                : "not understood";
    }

    private static String unknown(UnrecognizedPropertyException failure) {
        var elsewhere = ELSEWHERE.get(failure.getPropertyName());
        if (elsewhere != null) {
            return key(failure) + " is no setting: " + elsewhere;
        }
        var known = failure.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return key(failure) + " is no setting; known here: " + known;
    }

    private static String key(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == Integer.class) {
            return "a whole number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return type == String.class ? "a text" : "a group of settings";
    }

    private int line(String key) {
        var name = key.substring(key.lastIndexOf('.') + 1);
        var before = Pattern.compile("^[ \\t{]*" + Pattern.quote(name) + "\\s*:", Pattern.MULTILINE)
                .matcher(text);
        return before.find() ? (int) text.substring(0, before.start()).lines().count() + 1 : 1;
    }
}
