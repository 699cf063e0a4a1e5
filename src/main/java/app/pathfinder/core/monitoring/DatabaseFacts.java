package app.pathfinder.core.monitoring;

/**
 * What a health check says of a database that is open. Immutable.
 *
 * @param server product and version
 * @param schemaVersion the version of the shared tables
 * @param userTablesVersion the version of the tables that a new user gets
 */
public record DatabaseFacts(String server, String schemaVersion, int userTablesVersion) {}
