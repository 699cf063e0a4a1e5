package app.pathfinder.core.input;

import java.nio.charset.StandardCharsets;

/** Which texts a database can take, found in another way than the program does. */
final class Storable {
    private Storable() {}

    static boolean is(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
