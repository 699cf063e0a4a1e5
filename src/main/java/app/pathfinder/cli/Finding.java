package app.pathfinder.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one check of {@code doctor} found; the components are the keys of its JSON.
 *
 * @param check what was checked, as a short name
 * @param sentence what was found
 * @param remedy what to do about it; null if nothing needs to be done
 */
record Finding(
        String check,
        Result result,
        String sentence,
        @Nullable String remedy) {
    /** Whether what was found stops the program. */
    enum Result {
        @JsonProperty("ok")
        OK,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("problem")
        PROBLEM
    }
}
