package app.pathfinder.core.achievement;

import app.pathfinder.core.record.RecordField;

/** The fields of an achievement that a person fills in. */
public enum AchievementField implements RecordField {
    NAME(255),
    EXPERIENCE(0),
    VALUE(0),
    UNIT(50),
    BASELINE(0),
    DIRECTION(0),
    PERIOD_START(0),
    PERIOD_END(0),
    STATEMENT(20_000),
    EVIDENCE_URL(2_000);

    private final int maxLength;

    AchievementField(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public String area() {
        return "achievements";
    }

    @Override
    public int maxLength() {
        return maxLength;
    }
}
