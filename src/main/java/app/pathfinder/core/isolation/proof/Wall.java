package app.pathfinder.core.isolation.proof;

/** One of the two walls between users. */
public enum Wall {
    /** The program: code that serves one user cannot name another's tables. */
    PROGRAM,
    /** The database: it shows a table's rows to a session of their user only. */
    DATABASE
}
