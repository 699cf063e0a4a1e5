package app.pathfinder.core.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The editor that a draft is of. Immutable; any thread.
 *
 * @param area the kind of record, for example {@code experiences}
 * @param recordId the record that is edited; null for a new one
 */
public record DraftKey(String area, @Nullable UUID recordId) {}
