package app.pathfinder.core.database;

import java.util.List;

/**
 * What the program brings into a database besides its migrations. Immutable.
 *
 * @param userTables what makes a user's set of tables, a version each
 * @param rows what the shared tables hold from the beginning
 */
public record ShippedSchema(List<UserTableTemplates> userTables, SharedRows rows) {
    /** Keeps a list of its own. */
    public ShippedSchema {
        userTables = List.copyOf(userTables);
    }
}
