package app.pathfinder.core.experience;

import app.pathfinder.core.record.RecordField;

/** The fields of an experience that a person fills in. */
public enum ExperienceField implements RecordField {
    TITLE(255),
    TYPE(0),
    ORGANIZATION(255),
    LOCATION(255),
    START_DATE(0),
    END_DATE(0),
    EMPLOYMENT_KIND(100),
    URL(2_000),
    DESCRIPTION(20_000);

    private final int maxLength;

    ExperienceField(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public String area() {
        return "experiences";
    }

    @Override
    public int maxLength() {
        return maxLength;
    }
}
