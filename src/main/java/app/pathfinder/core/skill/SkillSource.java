package app.pathfinder.core.skill;

import java.util.Locale;

/** How a mapping came about. Its code is what the database stores. */
public enum SkillSource {
    /** The program found it in the text of an experience. */
    EXTRACTED,
    /** The person says so. */
    STATED;

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "skills.source." + code();
    }

    /**
     * The source with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SkillSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
