package app.pathfinder.core.isolation.proof;

import java.util.Arrays;
import java.util.List;

/** As whom, or by which way, the proof tries to reach rows that are not its own. */
public enum ProofIdentity {
    /** Code of another user that spells the table's whole name. */
    SPELLED_NAME(Wall.PROGRAM, true),
    /** Code of another user that refers to a table which no user has. */
    INVENTED_NAME(Wall.PROGRAM, true),
    /** Code of another user that refers to its own table, while the transaction belongs to the target. */
    OWN_NAME(Wall.PROGRAM, false),
    /** A context that pairs another user's tables with the target's session. */
    CROSSED_CONTEXT(Wall.PROGRAM, true),
    /** A client of the application role without a session. */
    NO_SESSION(Wall.DATABASE, false),
    /** A client of the application role with a token that it made up. */
    FORGED_TOKEN(Wall.DATABASE, false),
    /** A client of the application role with the token of a session of the target that has ended. */
    ENDED_SESSION(Wall.DATABASE, false),
    /** A client of the application role with an open session of another user. */
    OTHER_SESSION(Wall.DATABASE, false),
    /** The owner's role on the user's own tables. */
    OWNER(Wall.DATABASE, true),
    /** The owner's role on a set of tables that the proof makes, fills and takes back. */
    OWNER_ON_SPECIMEN(Wall.DATABASE, false);

    private final Wall wall;
    private final boolean mustBeRefused;

    ProofIdentity(Wall wall, boolean mustBeRefused) {
        this.wall = wall;
        this.mustBeRefused = mustBeRefused;
    }

    /** Which wall stands in its way. */
    public Wall wall() {
        return wall;
    }

    /** Those that one wall must keep out. */
    public static List<ProofIdentity> of(Wall wall) {
        return Arrays.stream(values()).filter(each -> each.wall == wall).toList();
    }

    /**
     * Whether a statement may not even run, as opposed to running and reaching nothing. A row that somebody's code adds to
     * its own table reaches nothing of the target's.
     */
    boolean mustBeRefused(ProofStatement statement) {
        return mustBeRefused || (statement == ProofStatement.INSERT && this != OWN_NAME);
    }
}
