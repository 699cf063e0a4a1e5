package app.pathfinder.core.isolation.proof;

/** The four ways to reach a row. */
public enum ProofStatement {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
}
