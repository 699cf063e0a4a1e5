package app.pathfinder.core.objective;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objectives a list shows.
 *
 * @param statuses only these; empty for all
 * @param overdue true for open ones whose target date has passed, false for all others, null for both
 * @param today the day that overdue is meant of, the same for all pages of a list
 * @param text words, each of which title or notes must contain, in any case of letters; blank for no condition
 */
public record ObjectiveFilter(
        Set<ObjectiveStatus> statuses, @Nullable Boolean overdue, LocalDate today, String text) {

    public ObjectiveFilter {
        statuses = Set.copyOf(statuses);
        text = text.strip();
    }

    /** Every objective. */
    public static ObjectiveFilter all(LocalDate today) {
        return new ObjectiveFilter(Set.of(), null, today, "");
    }
}
