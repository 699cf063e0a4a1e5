package app.pathfinder.core.portability;

/**
 * What became of an import that was taken back. Immutable.
 *
 * @param removed records that the import had added
 * @param restored records that the import had changed
 * @param kept records that were changed since and so stay as they are
 */
public record ImportUndone(int removed, int restored, int kept) {}
