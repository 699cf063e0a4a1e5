package app.pathfinder.desktop.common;

import app.pathfinder.core.overview.RecordType;
import java.util.UUID;

/** Where a record is to be found: what kind it is, and which one. Immutable. */
public record RecordLink(RecordType type, UUID id) {}
