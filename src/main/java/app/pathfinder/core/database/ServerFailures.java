package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;

/** Says what went wrong with one server. */
@FunctionalInterface
interface ServerFailures {
    /** The problem behind a failure. */
    Problem problem(Throwable failure);
}
