package app.pathfinder.core.skill;

import app.pathfinder.core.text.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Which of somebody's skills a list shows.
 *
 * @param status only those of which something stands like this; null for what is confirmed or suggested
 * @param category only skills of exactly this one; null for all
 * @param text words, each of which the name must contain, in any case of letters; blank for no condition
 */
public record OwnSkillFilter(
        @Nullable SkillStatus status, @Nullable String category, String text) {
    /** Every skill that is confirmed or suggested. */
    public static final OwnSkillFilter ALL = new OwnSkillFilter(null, null, "");

    public OwnSkillFilter {
        category = StorableText.replaced(category);
        text = text.strip();
    }

    /** Whether every skill passes that is confirmed or suggested. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether a skill passes as far as its status goes. */
    public boolean allowsStatusOf(OwnSkill skill) {
        if (status == null) {
            return skill.isConfirmed() || skill.isSuggested();
        }
        return switch (status) {
            case CONFIRMED -> skill.isConfirmed();
            case SUGGESTED -> skill.isSuggested();
            case REJECTED -> skill.rejected() > 0;
        };
    }
}
