package app.pathfinder.core.skill;

import java.util.Locale;

/** What the person thinks of a mapping. Its code is what the database stores. */
public enum SkillStatus {
    SUGGESTED,
    CONFIRMED,
    REJECTED;

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "skills.status." + code();
    }

    /**
     * The status with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SkillStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
