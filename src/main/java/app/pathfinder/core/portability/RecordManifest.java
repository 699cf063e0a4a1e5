package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTable;
import java.util.List;
import java.util.Optional;

/**
 * What a file of records says of itself. Its components are the keys of {@value #ENTRY}, in which everything is text or a
 * number, so that any program reads it. Immutable.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format
 * @param createdAt ISO 8601, UTC
 * @param username whose record it is
 */
record RecordManifest(String format, int version, String createdAt, String username, List<Part> tables) {
    /** What tells such a file from others. */
    static final String FORMAT = "pathfinder-record";

    /** The version of the format that this program writes. */
    static final int VERSION = 1;

    /** Name of the entry that it is. */
    static final String ENTRY = "manifest.json";

    RecordManifest {
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

    static String entry(UserTable table) {
        return table.suffix() + ".jsonl";
    }

    /** What it says of a table; nothing if the table came later than the file. */
    Optional<Part> part(UserTable table) {
        return tables.stream()
                .filter(part -> part.table().equals(table.suffix()))
                .findFirst();
    }

    /** Rows of all tables. */
    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
