package app.pathfinder.desktop.common;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that the palette offers to do. One that cannot be done now is offered all the same, with the reason. JavaFX
 * thread.
 *
 * @param id its name in the program, by which it is remembered; never shown
 * @param icon name of its icon
 * @param title what it does, in words
 * @param keys the keys that do the same; empty for none
 * @param obstacle says why it cannot be done now; null while it can
 * @param action does it
 */
public record Command(
        String id, String icon, String title, String keys, Supplier<@Nullable String> obstacle, Runnable action) {

    /** One that can always be done. */
    public static Command of(String id, String icon, String title, Runnable action) {
        return new Command(id, icon, title, "", () -> null, action);
    }

    /** The same with the keys that do it. */
    public Command withKeys(String other) {
        return new Command(id, icon, title, other, obstacle, action);
    }

    /** The same, which cannot be done while there is an obstacle. */
    public Command unless(Supplier<@Nullable String> reason) {
        return new Command(id, icon, title, keys, reason, action);
    }

    /** Why it cannot be done now; empty while it can. */
    public String obstacleNow() {
        return Objects.requireNonNullElse(obstacle.get(), "");
    }
}
