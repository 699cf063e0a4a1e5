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

    private final SqlFailures all = new OracleFailures();

    @Override
    public @Nullable ProblemKind kind(SQLException failure) {
        return NOT_UNDERSTOOD.contains(failure.getErrorCode()) ? ProblemKind.NOT_FOR_THIS_DATABASE : all.kind(failure);
    }

    @Override
    public boolean isUnreachable(SQLException failure) {
        return all.isUnreachable(failure);
    }
}
