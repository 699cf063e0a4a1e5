package app.pathfinder.core.reference;

import java.util.List;

/**
 * What becomes of the catalogue with a file of another one. Immutable.
 *
 * @param added skills that are new
 * @param changed skills that get names, a description or an address
 * @param unchanged skills that have all that already
 * @param leftOut those that the other catalogue has given up, or has twice under what is one name here
 * @param badLines the lines of rows without a name, or with one that is too long
 */
public record SkillImport(
        SkillFileFormat format, int added, int changed, int unchanged, int leftOut, List<Long> badLines) {
    public SkillImport {
        badLines = List.copyOf(badLines);
    }
}
