package app.pathfinder.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the audit trail found as programs read it; the components are the keys.
 *
 * @param findings the first ones; findingsInAll says how many there were
 * @param limits what the check does not show, in sentences
 */
record VerificationJson(
        boolean holds,
        long sealedRows,
        long unsealedRows,
        long firstSeal,
        long lastSeal,
        @Nullable String exportedAt,
        long findingsInAll,
        List<Found> findings,
        List<String> limits) {
    /** One finding; what is missing has the row before it. */
    record Found(
            String kind,
            @Nullable String auditId,
            @Nullable Long sealId,
            @Nullable Integer line,
            String sentence) {}
}
