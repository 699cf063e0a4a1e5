package app.pathfinder.core.isolation;

import java.util.List;

/**
 * One thing that a user's set of tables consists of, as the database describes it. In its name, its definition and what
 * makes it, {@code <prefix>} stands for the user's prefix, so that parts of two users can be compared. Immutable.
 *
 * @param position where its table stands in the order in which tables are made
 * @param table the suffix of its table or view
 * @param name its own name within the table, such as a column's; empty where there is only one
 * @param definition two parts with the same definition are the same
 * @param make the statements that make it; empty where nothing can
 * @param remove the statements that take it away, with the user's own names; empty where nothing can
 */
public record SetPart(
        int position,
        String table,
        Aspect aspect,
        String name,
        String definition,
        List<String> make,
        List<String> remove) {
    /** What kind of thing it is, in an order in which each can be made after those before it. */
    public enum Aspect {
        COLUMN,
        NULLABILITY,
        STATISTICS,
        DEFAULT,
        IDENTITY,
        /** Primary keys and unique constraints, with their indexes. */
        KEY,
        CHECK,
        /** A whole table. */
        TABLE,
        INDEX,
        FOREIGN_KEY,
        OWNER,
        ROW_SECURITY,
        FORCED_SECURITY,
        POLICY,
        GRANT,
        COLUMN_GRANT,
        TRIGGER,
        RULE,
        VIEW_OPTION,
        /** A whole view. */
        VIEW
    }

    private static final String PLACEHOLDER = "<prefix>";

    public SetPart {
        make = List.copyOf(make);
        remove = List.copyOf(remove);
    }

    /** The statements that make it for the user of a prefix. */
    public List<String> makeFor(SchemaPrefix prefix) {
        return make.stream()
                .map(statement -> statement.replace(PLACEHOLDER, prefix.value()))
                .toList();
    }

    /** A text of the catalog with the placeholder in the prefix's place: before a suffix, and as the policies have it. */
    static String withoutPrefix(String text, SchemaPrefix prefix) {
        return text.replace(prefix.value() + "_", PLACEHOLDER + "_")
                .replace("'" + prefix.value() + "'", "'" + PLACEHOLDER + "'");
    }
}
