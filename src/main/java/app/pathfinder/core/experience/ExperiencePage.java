package app.pathfinder.core.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next page begins; absent on the last one
 */
public record ExperiencePage(
        List<Experience> items, @Nullable ExperienceCursor next) {
    public ExperiencePage {
        items = List.copyOf(items);
    }
}
