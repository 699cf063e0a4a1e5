package app.pathfinder.core.overview;

import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserTable;
import java.util.Locale;

/** The kinds of record that a person keeps and opens one by one. */
public enum RecordType {
    EXPERIENCE(UserTable.EXPERIENCES_DETAILED),
    OBJECTIVE(UserTable.CAREER_OBJECTIVES),
    ACHIEVEMENT(UserTable.ACHIEVEMENT_METRICS),
    /** Each skill once, under its id of the catalogue, however many mappings speak of it. */
    SKILL(UserTable.SKILL_MAPPINGS),
    PROFILE(UserTable.PROFILE_SUMMARIES),
    CONVERSATION(UserTable.CONVERSATIONS);

    private final UserTable table;

    RecordType(UserTable table) {
        this.table = table;
    }

    /** Its name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "overview.type." + code();
    }

    /** Key of what such a record is called that has no title of its own. */
    public String untitledKey() {
        return "overview.untitled." + code();
    }

    AuditedResource resource() {
        return new AuditedResource(code(), table.suffix());
    }
}
