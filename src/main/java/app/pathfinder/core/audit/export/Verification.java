package app.pathfinder.core.audit.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of an export found. Immutable.
 *
 * @param rows rows that seals cover
 * @param unsealedRows rows that no seal covers yet: nothing is proven about them
 * @param firstSeal number of the first seal, 0 for none
 * @param lastSeal number of the last seal, 0 for none
 * @param exportedAt when the export was made, as its signed end says; null without one
 * @param findings the first ones, in the order of the file
 * @param findingsInAll how many there were
 */
public record Verification(
        long rows,
        long unsealedRows,
        long firstSeal,
        long lastSeal,
        @Nullable String exportedAt,
        List<Finding> findings,
        long findingsInAll) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether everything that is sealed is as it was. */
    public boolean holds() {
        return findings.isEmpty();
    }
}
