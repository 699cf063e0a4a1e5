package app.pathfinder.core.provisioning.drift;

import java.util.List;

/**
 * What became of a deviation. Immutable.
 *
 * @param notes what else there is to say; at least one if it is still there
 */
public record ReconciledDeviation(Deviation deviation, Outcome outcome, List<RepairNote> notes) {
    public ReconciledDeviation {
        notes = List.copyOf(notes);
    }

    /** How it ended. */
    public enum Outcome {
        /** Would be tried, if this were no dry run. */
        REPAIRABLE,
        /** Gone: looked at again after the repair. */
        REPAIRED,
        /** Left as it is, because a repair is not safe or not possible. */
        EXPLAINED,
        /** The repair was undone; it may work another time. */
        FAILED
    }
}
