package app.pathfinder.core.skill;

import app.pathfinder.core.text.StorableText;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which skill mappings a list shows.
 *
 * @param statuses only these; empty for all
 * @param source only from this; null for all
 * @param category only skills of exactly this category; null for all
 * @param experienceId only those of this experience; null for all
 * @param text words, each of which the skill's name must contain, in any case of letters; blank for no condition
 */
public record SkillFilter(
        Set<SkillStatus> statuses,
        @Nullable SkillSource source,
        @Nullable String category,
        @Nullable UUID experienceId,
        String text) {
    /** Every mapping. */
    public static final SkillFilter ALL = new SkillFilter(Set.of(), null, null, null, "");

    public SkillFilter {
        statuses = Set.copyOf(statuses);
        category = StorableText.replaced(category);
        text = text.strip();
    }

    /** Whether every mapping passes. */
    public boolean isAll() {
        return statuses.isEmpty() && source == null && category == null && experienceId == null && text.isEmpty();
    }
}
