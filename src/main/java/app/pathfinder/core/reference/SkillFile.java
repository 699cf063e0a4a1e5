package app.pathfinder.core.reference;

import java.util.List;

/**
 * What a file of another catalogue holds. Immutable.
 *
 * @param skills each once, in the order of the file
 * @param badLines of rows that were left out, because they have no name or one that is too long
 */
record SkillFile(SkillFileFormat format, List<OutsideSkill> skills, List<Long> badLines) {
    SkillFile {
        skills = List.copyOf(skills);
        badLines = List.copyOf(badLines);
    }
}
