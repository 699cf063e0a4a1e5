package app.pathfinder.core.isolation;

import java.util.List;

/** The seven tables that each user has. The suffix is what follows the user's prefix in a table's name. */
public enum UserTable {
    EXPERIENCES_DETAILED("experiences_detailed"),
    PROFILE_SUMMARIES("profile_summaries"),
    CONVERSATIONS("conversations"),
    MESSAGES("messages"),
    SKILL_MAPPINGS("skill_mappings"),
    ACHIEVEMENT_METRICS("achievement_metrics"),
    CAREER_OBJECTIVES("career_objectives");

    private static final List<UserTable> TABLES = List.of(values());

    private final String suffix;

    UserTable(String suffix) {
        this.suffix = suffix;
    }

    /**
     * The table with this suffix.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static UserTable ofSuffix(String suffix) {
        for (var table : TABLES) {
            if (table.suffix.equals(suffix)) {
                return table;
            }
        }
        throw new IllegalArgumentException("No table of a user has this suffix");
    }

    /** The suffix, which is also the name by which SQL refers to the table: {@code <experiences_detailed>}. */
    public String suffix() {
        return suffix;
    }
}
