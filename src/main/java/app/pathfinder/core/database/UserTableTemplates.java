package app.pathfinder.core.database;

import java.util.List;

/**
 * What makes a user's table set of one version, as the database keeps it: statements in which {@code <prefix>} stands
 * for the user's prefix and {@code <application>} for the application role. Immutable.
 *
 * @param schemaVersion the version of a table set that these statements make
 * @param suffixes the tables' suffixes, in the order in which they are made
 * @param statements make a set where there is none, in the order in which they run
 * @param upgrade make such a set of one of the version before; empty for the first version
 */
public record UserTableTemplates(
        int schemaVersion, List<String> suffixes, List<Statement> statements, List<Statement> upgrade) {
    /** One statement of a named step of the journal. */
    public record Statement(String step, String sql) {}

    /** Keeps lists of its own. */
    public UserTableTemplates {
        suffixes = List.copyOf(suffixes);
        statements = List.copyOf(statements);
        upgrade = List.copyOf(upgrade);
    }
}
