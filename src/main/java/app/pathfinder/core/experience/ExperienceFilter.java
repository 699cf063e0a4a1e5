package app.pathfinder.core.experience;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which experiences a list shows.
 *
 * @param types only these; empty for all
 * @param current true for those that last, false for those that ended, null for both
 * @param text words, each of which title, organization, location or description must contain, in any case of letters;
 *     blank for no condition
 */
public record ExperienceFilter(
        Set<ExperienceType> types, @Nullable Boolean current, String text) {
    /** Every experience. */
    public static final ExperienceFilter ALL = new ExperienceFilter(Set.of(), null, "");

    public ExperienceFilter {
        types = Set.copyOf(types);
        text = text.strip();
    }

    /** Whether every experience passes. */
    public boolean isAll() {
        return types.isEmpty() && current == null && text.isEmpty();
    }
}
