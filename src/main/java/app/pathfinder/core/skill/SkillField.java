package app.pathfinder.core.skill;

import app.pathfinder.core.record.RecordField;

/** The fields of a skill mapping. */
public enum SkillField implements RecordField {
    SKILL,
    EXPERIENCE,
    LEVEL,
    LAST_USED,
    YEARS,
    EVIDENCE,
    CONFIDENCE;

    @Override
    public String area() {
        return "skills";
    }

    @Override
    public int maxLength() {
        return 0;
    }
}
