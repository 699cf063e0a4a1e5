package app.pathfinder.core.overview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was changed not long ago. Immutable.
 *
 * @param id of a skill, that of the catalogue
 * @param title absent if the record has none
 * @param isNew whether it has not been changed since it was added
 */
public record RecentRecord(
        RecordType type, UUID id, @Nullable String title, Instant changedAt, boolean isNew) {}
