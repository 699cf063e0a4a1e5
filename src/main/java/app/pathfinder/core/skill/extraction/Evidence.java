package app.pathfinder.core.skill.extraction;

import java.math.BigDecimal;

/** Why a skill was found, and how much that is worth. Bands, not measured probabilities: they order suggestions. */
public enum Evidence {
    /** The skill's own name, which means nothing else. */
    NAME("0.950"),

    /** One of its other names, or its plural. */
    ALIAS("0.900"),

    /** A short or everyday name, with another skill or a telling word beside it. */
    COMPANY("0.800"),

    /** An everyday name in its exact capitals inside a sentence, with nothing else to tell it by. */
    CAPITALS("0.650");

    private final BigDecimal confidence;

    Evidence(String confidence) {
        this.confidence = new BigDecimal(confidence);
    }

    /** Between 0 and 1, with the three decimals that a skill mapping keeps. */
    public BigDecimal confidence() {
        return confidence;
    }
}
