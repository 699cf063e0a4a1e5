package app.pathfinder.core.audit;

import app.pathfinder.core.text.StorableText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit trail are wanted. Each condition may be absent. Immutable.
 *
 * @param since at this time or later
 * @param until before this time
 * @param username whose data it is about, or who acted
 * @param action the action's name, such as {@code LOGIN}
 * @param success true for what was done, false for what was refused or failed, null for both
 */
public record AuditFilter(
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String username,
        @Nullable String action,
        @Nullable Boolean success) {
    public AuditFilter {
        username = StorableText.replaced(username);
        action = StorableText.replaced(action);
    }

    /** Every row. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
