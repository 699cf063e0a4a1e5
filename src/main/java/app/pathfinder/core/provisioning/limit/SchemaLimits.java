package app.pathfinder.core.provisioning.limit;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;

/**
 * How many table sets may be made, changed and dropped in any minute. Counted in the database, so that all programs share
 * the count. Immutable.
 *
 * @param ofAll by everybody together
 * @param ofActor by one administrator; the command line and the jobs together are one
 * @param signUps accounts that people make for themselves
 */
public record SchemaLimits(int ofAll, int ofActor, int signUps) {
    /** The highest limit that can be set. */
    public static final int HIGHEST = 1_000_000;

    /** @throws Problem {@link ProblemKind#INVALID_INPUT} naming the limit that is out of range */
    public SchemaLimits {
        require("Limit of all", ofAll);
        require("Limit of one administrator", ofActor);
        require("Limit of sign-ups", signUps);
    }

    private static void require(String field, int limit) {
        if (limit < 1 || limit > HIGHEST) {
            throw new Problem(ProblemKind.INVALID_INPUT, field, "enter a number from 1 to " + HIGHEST + ".");
        }
    }
}
