package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTable;
import java.util.Locale;

/** What kind of record an import adds or changes. Messages come with their conversation. */
public enum ImportedKind {
    EXPERIENCE(UserTable.EXPERIENCES_DETAILED),
    PROFILE(UserTable.PROFILE_SUMMARIES),
    CONVERSATION(UserTable.CONVERSATIONS),
    SKILL(UserTable.SKILL_MAPPINGS),
    ACHIEVEMENT(UserTable.ACHIEVEMENT_METRICS),
    OBJECTIVE(UserTable.CAREER_OBJECTIVES);

    private final UserTable table;

    ImportedKind(UserTable table) {
        this.table = table;
    }

    UserTable table() {
        return table;
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "portability.kind." + name().toLowerCase(Locale.ROOT);
    }
}
