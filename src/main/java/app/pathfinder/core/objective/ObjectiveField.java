package app.pathfinder.core.objective;

import app.pathfinder.core.record.RecordField;

/** The fields of an objective that a person fills in. */
public enum ObjectiveField implements RecordField {
    TITLE(255),
    CAREER_PATH(0),
    ROLE_TEMPLATE(0),
    TARGET_DATE(0),
    STATUS(0),
    PRIORITY(0),
    PROGRESS(0),
    NOTES(20_000);

    private final int maxLength;

    ObjectiveField(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public String area() {
        return "objectives";
    }

    @Override
    public int maxLength() {
        return maxLength;
    }
}
