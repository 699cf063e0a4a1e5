package app.pathfinder.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * What kind of record a row of the audit trail is about. Immutable.
 *
 * @param type its name in the trail, for example {@code experience}
 * @param table the suffix of the table that holds it, null for all of them; whose table it is, the row's user says
 */
public record AuditedResource(String type, @Nullable String table) {}
