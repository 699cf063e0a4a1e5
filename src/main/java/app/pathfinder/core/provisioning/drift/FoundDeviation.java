package app.pathfinder.core.provisioning.drift;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deviation as a query found it. Immutable.
 *
 * @param userId whose it is; null for what belongs to nobody
 * @param total how many the query found, listed or not
 */
record FoundDeviation(@Nullable UUID userId, Deviation deviation, long total) {}
