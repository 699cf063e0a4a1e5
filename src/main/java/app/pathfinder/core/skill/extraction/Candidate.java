package app.pathfinder.core.skill.extraction;

/**
 * A place in a text that reads as a term. Immutable.
 *
 * @param first the index of its first piece
 * @param last the index of its last piece
 */
record Candidate(Term term, int first, int last) {}
