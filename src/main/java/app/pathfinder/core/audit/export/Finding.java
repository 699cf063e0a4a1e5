package app.pathfinder.core.audit.export;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in an export that is not as it was sealed. Immutable.
 *
 * @param line the line of the file where it shows, from 1
 * @param sealId the seal concerned; 0 where none is
 * @param auditId the row concerned; for what is missing, the row before it; null where there is none
 */
public record Finding(
        Kind kind, int line, long sealId, @Nullable UUID auditId) {
    /** What is wrong. */
    public enum Kind {
        /** A row's content is not what was sealed. */
        EDITED,
        /** A row that was sealed is not there; its id is named. */
        DELETED,
        /** A row claims a seal that never covered it. */
        INSERTED,
        /** Rows stand in another order than that in which they were sealed. */
        REORDERED,
        /** The file ends before its end, or before the last seal that is known to exist. */
        CUT_OFF,
        /** A row or seal is dated before what it followed, or after what followed it. */
        CLOCK_SET_BACK,
        /** A seal is missing, or follows another than it says. */
        CHAIN_BROKEN,
        /** A seal, or what it remembers of its rows, was changed. */
        SEAL_FORGED,
        /** A seal is signed with a key that was not given. */
        UNKNOWN_KEY,
        /** The file is not an export, or is damaged. */
        UNREADABLE
    }
}
