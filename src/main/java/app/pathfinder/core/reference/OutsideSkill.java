package app.pathfinder.core.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill as a file of another catalogue describes it. Immutable.
 *
 * @param aliases other names, none with a comma or semicolon, which separate them where they are stored
 * @param uri where that catalogue describes it; null if it gives its skills no address
 * @param isRetired whether that catalogue has given it up
 */
record OutsideSkill(
        String name,
        @Nullable String category,
        List<String> aliases,
        @Nullable String description,
        @Nullable String uri,
        boolean isRetired) {
    OutsideSkill {
        aliases = List.copyOf(aliases);
    }
}
