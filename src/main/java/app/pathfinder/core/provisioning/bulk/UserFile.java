package app.pathfinder.core.provisioning.bulk;

import java.util.List;

/**
 * The accounts that a file asks for. Immutable.
 *
 * @param rows those that can be accepted, as far as the file alone tells
 * @param flaws of the others, in the order of their lines
 * @param ignoredColumns the headings that mean nothing here
 */
public record UserFile(List<UserRow> rows, List<RowFlaw> flaws, List<String> ignoredColumns) {
    public UserFile {
        rows = List.copyOf(rows);
        flaws = List.copyOf(flaws);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
