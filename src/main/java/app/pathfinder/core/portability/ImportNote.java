package app.pathfinder.core.portability;

/**
 * Something in a file that is not taken, or not as it stands there. Immutable.
 *
 * @param where the place in the file, such as a line
 * @param sentence why, in words for people
 */
public record ImportNote(String where, String sentence) {}
