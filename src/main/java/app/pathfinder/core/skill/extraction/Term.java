package app.pathfinder.core.skill.extraction;

import java.util.UUID;

/**
 * One thing that a skill is called. Immutable.
 *
 * @param written as the catalogue writes it
 * @param evidence what finding it is worth, if it means nothing else
 */
record Term(UUID skillId, String written, Guard guard, Evidence evidence) {
    /** Why a name may mean something else. */
    enum Guard {
        /** It does not. */
        NONE,
        /** It is as short as many an abbreviation. */
        SHORT,
        /** It is an everyday word too. */
        EVERYDAY,
        /** It is a single letter. */
        LETTER
    }

    boolean isGuarded() {
        return guard != Guard.NONE;
    }
}
