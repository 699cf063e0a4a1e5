package app.pathfinder.core.skill.extraction;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * That a text names a skill. Immutable.
 *
 * @param start where the name begins in the text as it was given, in chars
 * @param end where it ends, after its last char
 */
public record SkillFinding(UUID skillId, int start, int end, Evidence evidence) {

    /** How sure this is, between 0 and 1. */
    public BigDecimal confidence() {
        return evidence.confidence();
    }
}
