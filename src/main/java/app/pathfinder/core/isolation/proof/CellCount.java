package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;

/** How often one cell of the matrix was measured, and what it came to. Immutable. */
public record CellCount(
        ProofIdentity identity, UserTable table, ProofStatement statement, long held, long breached, long unproven) {
    /** A cell that was never measured is not green. */
    public Verdict verdict() {
        if (breached > 0) {
            return Verdict.BREACHED;
        }
        return unproven > 0 || held == 0 ? Verdict.UNPROVEN : Verdict.HELD;
    }

    /** How often it was measured or should have been. */
    public long total() {
        return held + breached + unproven;
    }
}
