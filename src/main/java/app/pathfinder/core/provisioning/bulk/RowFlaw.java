package app.pathfinder.core.provisioning.bulk;

/**
 * Why a row cannot be accepted. Immutable.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param sentence the end of a sentence that the field's name begins
 */
public record RowFlaw(long line, String field, String sentence) {}
