package app.pathfinder.core.reference;

/** The catalogues whose files can be read. */
public enum SkillFileFormat {
    /** The European classification of skills, {@code skills_en.csv}, version 1.2. */
    ESCO,
    /** The American one, {@code Technology Skills.txt}, versions 28 to 30. */
    ONET
}
