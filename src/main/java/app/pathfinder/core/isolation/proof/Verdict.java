package app.pathfinder.core.isolation.proof;

/** What a measurement, or the whole proof, came to. */
public enum Verdict {
    /** Nothing was reached, and the control reached exactly what it should. */
    HELD,
    /** Something was reached, or a guard is not as it must be. */
    BREACHED,
    /** It could not be measured, which counts as a failure. */
    UNPROVEN
}
