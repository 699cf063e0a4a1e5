package app.pathfinder.core.skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill of somebody's with all that their record says of it, taken together. What they say of it as a whole goes before
 * the highest that the single experiences say. Immutable.
 *
 * @param name absent if the catalogue does not have the skill, as after moving to another installation
 * @param confirmed how many confirmed mappings speak of it, of experiences or at large
 * @param suggested how many suggestions wait for an answer
 * @param rejected how many were rejected
 * @param experiences how many experiences are confirmed to show it
 * @param level 1 to 5, of what is confirmed; null if nobody said
 * @param version the sum of the versions of what is said at large; 0 if nothing is
 * @param cursor the place of this skill in the order of lists
 */
public record OwnSkill(
        UUID skillId,
        @Nullable String name,
        @Nullable String category,
        long confirmed,
        long suggested,
        long rejected,
        long experiences,
        @Nullable Integer level,
        @Nullable BigDecimal years,
        @Nullable LocalDate lastUsed,
        int version,
        SkillCursor cursor) {

    /** Whether the person has said that they have the skill. */
    public boolean isConfirmed() {
        return confirmed > 0;
    }

    /** Whether a suggestion waits for an answer. */
    public boolean isSuggested() {
        return suggested > 0;
    }

    /** What the person would have to say to get this. */
    public SkillStatement statement() {
        return new SkillStatement(skillId, level, years, lastUsed);
    }
}
