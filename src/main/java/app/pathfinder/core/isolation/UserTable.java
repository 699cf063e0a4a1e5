package app.pathfinder.core.isolation;

/** The seven tables that each user has. The suffix is what follows the user's prefix in a table's name. */
public enum UserTable {
    EXPERIENCES_DETAILED("experiences_detailed"),
    PROFILE_SUMMARIES("profile_summaries"),
    CONVERSATIONS("conversations"),
    MESSAGES("messages"),
    SKILL_MAPPINGS("skill_mappings"),
    ACHIEVEMENT_METRICS("achievement_metrics"),
    CAREER_OBJECTIVES("career_objectives");

    private final String suffix;

    UserTable(String suffix) {
        this.suffix = suffix;
    }

    /** The suffix, which is also the name by which SQL refers to the table: {@code <experiences_detailed>}. */
    public String suffix() {
        return suffix;
    }
}
