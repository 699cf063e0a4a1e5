package app.pathfinder.core.problem;

import java.util.List;

/**
 * A text that is put into words for whoever reads it, in their language: what a place of failure knows without knowing
 * any language. An argument of a {@link Problem}. Immutable; any thread.
 *
 * @param key of the text
 * @param arguments what its placeholders stand for, in order; they may be wordings themselves
 */
public record Wording(String key, List<Object> arguments) {
    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** The text of a key with its placeholders. */
    public static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }
}
