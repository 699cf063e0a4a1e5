package app.pathfinder.core.archive;

import java.util.List;

/**
 * What an archive says of itself. Its components are the keys of {@code manifest.json}, in which everything is text or a
 * number, so that any program on any engine reads it. Immutable.
 *
 * @param format the version of this format
 * @param schemaVersion the version of the table set
 * @param createdAt ISO 8601, UTC
 */
record Manifest(
        int format,
        String archiveId,
        String userId,
        String username,
        String displayName,
        String prefix,
        int schemaVersion,
        String createdAt,
        List<Part> tables) {
    /** The version of the format that this program writes. */
    static final int FORMAT = 1;

    /** Name of the entry that it is. */
    static final String ENTRY = "manifest.json";

    Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param table its suffix; the entry is named so
     * @param columns those that each line has
     * @param sha256 of the entry's content, in hexadecimal digits
     */
    record Part(String table, List<String> columns, long rows, String sha256) {
        Part {
            columns = List.copyOf(columns);
        }
    }

    static String entry(String suffix) {
        return suffix + ".jsonl";
    }

    /** Rows of all tables. */
    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
