package app.pathfinder.core.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not finished. Immutable.
 *
 * @param title absent if the record has none
 * @param amount how many answers are missing; for an overdue objective the days since it was due; else 1
 */
public record UnfinishedRecord(
        UnfinishedReason reason, UUID id, @Nullable String title, long amount) {}
