package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.audit.seal.Seal;
import org.jspecify.annotations.Nullable;

/** One line of an export in JSON lines. Immutable. */
sealed interface ExportLine {
    /**
     * The first line.
     *
     * @param firstSeal the number of the first seal in the export
     */
    record Header(String exportedAt, long firstSeal) implements ExportLine {}

    /**
     * A row of the trail.
     *
     * @param sealId the seal that covers the row, or null while none does
     */
    record Row(AuditRow row, @Nullable Long sealId) implements ExportLine {}

    /** Follows the rows that it covers. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(Seal seal, byte[] leaves) implements ExportLine {}

    /**
     * The last line, signed.
     *
     * @param anchoredSeal the last seal that was written down outside the database, 0 for none
     */
    record End(
            String exportedAt,
            long rows,
            long unsealedRows,
            long lastSeal,
            String lastSealHash,
            long anchoredSeal,
            String keyId,
            String signature)
            implements ExportLine {
        /** The text that is signed: one line a field. */
        String signedText() {
            return String.join(
                    "\n",
                    "pathfinder audit export 1",
                    exportedAt,
                    Long.toString(rows),
                    Long.toString(unsealedRows),
                    Long.toString(lastSeal),
                    lastSealHash,
                    Long.toString(anchoredSeal),
                    keyId);
        }
    }
}
