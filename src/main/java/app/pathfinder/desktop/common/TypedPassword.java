package app.pathfinder.desktop.common;

import java.util.Arrays;
import java.util.function.Function;

/** Lends a password as characters and wipes them afterwards. */
public final class TypedPassword {
    private TypedPassword() {}

    public static <R> R use(String typed, Function<char[], R> use) {
        var characters = typed.toCharArray();
        try {
            return use.apply(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
