package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;

/** One cell of the matrix. Immutable. */
record Cell(ProofIdentity identity, UserTable table, ProofStatement statement) {}
