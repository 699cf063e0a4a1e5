package app.pathfinder.core.experience;

import java.util.Locale;

/** What kind of experience a record tells of. Its code is what the database stores. */
public enum ExperienceType {
    EMPLOYMENT,
    EDUCATION,
    PROJECT,
    VOLUNTEERING,
    CERTIFICATION,
    PUBLICATION,
    AWARD,
    MILITARY,
    OTHER;

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "experiences.type." + code();
    }

    /**
     * The type with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExperienceType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
