package app.pathfinder.core.database;

import app.pathfinder.core.problem.ProblemKind;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an Oracle server reports to the owner's account, on which administrators' work runs that is in part only written
 * for the other engine. Users' work is written for both, so there the same reports mean a defect.
 */
final class OracleOwnerFailures implements SqlFailures {
    /** What a statement in the words of another engine leads to. */
    private static final Set<Integer> NOT_UNDERSTOOD =
            Set.of(900, 902, 904, 905, 906, 907, 911, 917, 920, 922, 923, 928, 933, 936, 3048, 3049);

    /** What the driver says by itself to values and results as the other engine's has them: types, arrays, columns. */
    private static final Set<Integer> NOT_BOUND =
            Set.of(17_003, 17_004, 17_005, 17_006, 17_023, 17_041, 17_059, 17_132);

    private final SqlFailures all = new OracleFailures();

    @Override
    public @Nullable ProblemKind kind(SQLException failure) {
        var code = failure.getErrorCode();
        return NOT_UNDERSTOOD.contains(code) || NOT_BOUND.contains(code)
                ? ProblemKind.NOT_FOR_THIS_DATABASE
                : all.kind(failure);
    }

    @Override
    public boolean isUnreachable(SQLException failure) {
        return all.isUnreachable(failure);
    }
}
