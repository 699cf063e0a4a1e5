package app.pathfinder.core.isolation.proof;

/**
 * What was proven by what. Immutable.
 *
 * @param database its name
 * @param server product and version
 * @param schemaVersion the version of the shared tables
 * @param userTablesVersion the version of the tables that a new user gets
 * @param programVersion the version of this program
 */
public record ProofSubject(
        String database, String server, String schemaVersion, int userTablesVersion, String programVersion) {}
