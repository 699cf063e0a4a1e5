package app.pathfinder.core.provisioning.drift;

/**
 * What there is to say about a deviation besides that it was or was not repaired. The sentence of each stands in
 * {@code messages/repair.properties} under {@code repair.note.<NAME>}.
 */
public enum RepairNote {
    /** The table was made again, empty. */
    ROWS_GONE(false),
    /** The column was made again, empty. */
    VALUES_GONE(false),
    /** What was put back or taken away was a way past the isolation of users. */
    HOLE_CLOSED(false),
    /** The account had a set once; where its rows are, a new one would hide. */
    SET_GONE(true),
    /** Something else has the name that is needed. */
    NAME_TAKEN(true),
    /** A column is of another type; changing it could lose what is in it. */
    OTHER_TYPE(true),
    /** A column that is not the program's, and may hold something. */
    FOREIGN_COLUMN(true),
    /** An index that is not the program's. It shows nobody anything. */
    FOREIGN_INDEX(true),
    /** A constraint that is not the program's. It shows nobody anything. */
    FOREIGN_CONSTRAINT(true),
    /** The table belongs to another role, which alone can change it. */
    OTHER_OWNER(true),
    /** Rows that are there do not satisfy the constraint. */
    ROWS_DO_NOT_FIT(true),
    /** Something that is not the program's depends on it. */
    DEPENDED_ON(true),
    /** It needs something that could not be repaired either. */
    NEEDS_ANOTHER(true),
    /** Left over from a user who has no tables any more. */
    LEFT_OVER(true),
    /** Never was a user's. */
    NOT_OURS(true),
    /** The user was at work in it all the time. */
    BUSY(true),
    /** The repair failed, was undone, and stands in the log. */
    FAILED(true),
    /** It differs in a way that no repair is known for. */
    UNCLEAR(true);

    private final boolean isLeft;

    RepairNote(boolean isLeft) {
        this.isLeft = isLeft;
    }

    /** Whether it says why the deviation is still there. */
    public boolean isLeft() {
        return isLeft;
    }
}
