package app.pathfinder.core.experience;

import java.util.Locale;

/** The fields of an experience that a person fills in. */
public enum ExperienceField {
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

    /** The most characters (code points) that the field holds; 0 for a field that is not a text. */
    public int maxLength() {
        return maxLength;
    }

    /** Key of the name that people read. */
    public String labelKey() {
        return "experiences.field." + key();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
