package app.pathfinder.core.profile;

import app.pathfinder.core.record.RecordField;

/** The fields of a profile that a person fills in. */
public enum ProfileField implements RecordField {
    TYPE(100),
    HEADLINE(500),
    EXECUTIVE_SUMMARY(20_000),
    TARGET_ROLE(255),
    LANGUAGE_TAG(35);

    private final int maxLength;

    ProfileField(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public String area() {
        return "profiles";
    }

    @Override
    public int maxLength() {
        return maxLength;
    }
}
