package app.pathfinder.core.isolation.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the proof found. It names users by their ids and holds nothing of anybody's record. Immutable.
 *
 * @param sample how many users were asked for, or null for all
 * @param provable how many users have open accounts with tables
 * @param proven how many of them were measured
 * @param cells every cell of the matrix, also those that were never measured
 * @param failures how many measurements did not hold
 * @param findings the first of them
 */
public record ProofReport(
        ProofSubject subject,
        Instant startedAt,
        Instant endedAt,
        @Nullable Integer sample,
        long provable,
        long proven,
        List<UnprovableUsers> unprovable,
        List<CellCount> cells,
        long failures,
        List<ProofFinding> findings,
        WallInventory inventory) {
    public ProofReport {
        unprovable = List.copyOf(unprovable);
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }

    /** Held only if every cell was measured and held, and every guard is as it must be. */
    public Verdict verdict() {
        if (inventory.deviations() > 0 || cells.stream().anyMatch(cell -> cell.breached() > 0)) {
            return Verdict.BREACHED;
        }
        return cells.stream().allMatch(cell -> cell.verdict() == Verdict.HELD) ? Verdict.HELD : Verdict.UNPROVEN;
    }

    /** How many measurements there are. */
    public long measurements() {
        return cells.stream().mapToLong(CellCount::total).sum();
    }
}
