package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What an engine and its driver report, as what a person can do about it: by the engine's codes, never by text.
 * Implementations are without state; any thread.
 */
interface SqlFailures {
    /** What a report means, or null where it tells nothing by itself; its cause may. */
    @Nullable
    ProblemKind kind(SQLException failure);

    /** Whether the server may be found elsewhere, or again, after this. */
    boolean isUnreachable(SQLException failure);

    /**
     * The problem behind a failure, looking through what Jdbi and the pool wrap around it.
     *
     * @param server its name, as a text or a wording
     */
    default Problem problem(Throwable failure, Object server) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof Problem problem) {
                return problem;
            }
            var kind = each instanceof SQLException sql ? kind(sql) : null;
            if (kind != null) {
                return new Problem(failure, kind, server);
            }
        }
        return new Problem(failure, ProblemKind.INTERNAL);
    }

    /** The same for one server. */
    default ServerFailures of(Object server) {
        return failure -> problem(failure, server);
    }
}
