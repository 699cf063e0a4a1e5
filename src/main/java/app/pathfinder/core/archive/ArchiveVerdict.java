package app.pathfinder.core.archive;

import java.util.List;

/**
 * What a look at an archive's file found. Immutable.
 *
 * @param damagedParts the parts that are not as they were written: suffixes of tables, {@link #MANIFEST}, or
 *     {@link #CONTAINER} where all that can be told is that the file around them is not
 */
public record ArchiveVerdict(Archive archive, State state, List<String> damagedParts) {
    /** The part that says what the archive holds. */
    public static final String MANIFEST = "manifest";

    /** What holds the parts together. */
    public static final String CONTAINER = "container";

    /** How the file is. */
    public enum State {
        /** Every byte is as it was written, and every row can be read. */
        INTACT,
        DAMAGED,
        /** Not on this computer. */
        MISSING
    }

    public ArchiveVerdict {
        damagedParts = List.copyOf(damagedParts);
    }

    static ArchiveVerdict intact(Archive archive) {
        return new ArchiveVerdict(archive, State.INTACT, List.of());
    }

    static ArchiveVerdict missing(Archive archive) {
        return new ArchiveVerdict(archive, State.MISSING, List.of());
    }

    static ArchiveVerdict damaged(Archive archive, List<String> parts) {
        return new ArchiveVerdict(archive, State.DAMAGED, parts);
    }

    /** Whether the tables can be made of it again. */
    public boolean isIntact() {
        return state == State.INTACT;
    }
}
