package app.pathfinder.core.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a search found. Immutable.
 *
 * @param id of a skill, that of the catalogue
 * @param title absent if the record has none
 * @param detail what tells it from others of the same title, or the words that were found; empty for nothing
 */
public record FoundRecord(
        RecordType type, UUID id, @Nullable String title, String detail) {}
