package app.pathfinder.core.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A record as it is stored. Immutable if its content is.
 *
 * @param id UUIDv7, so that ids sort by the time of creation
 * @param version increases by one with each change, from 1
 */
public record Stored<C>(UUID id, C content, Instant createdAt, Instant updatedAt, int version) {}
