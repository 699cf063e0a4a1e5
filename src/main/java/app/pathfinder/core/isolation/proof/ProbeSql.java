package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;

/**
 * The statements that the proof runs, one for each table and way to reach a row, in the form that the users' code has
 * too: {@code <table>} and {@code :name}. Each reaches one row by its key, or adds one.
 */
final class ProbeSql {
    private static final String COMMON = "created_at, updated_at, row_version";
    private static final String COMMON_VALUES = "current_timestamp, current_timestamp, 1";

    private static final String YES = "cast(1 as <boolean>)";
    private static final String NO = "cast(0 as <boolean>)";

    private ProbeSql() {}

    static String of(UserTable table, ProofStatement statement) {
        return switch (statement) {
            case SELECT -> "select row_version from " + name(table) + byKey(table);
            case INSERT -> insert(table);
            case UPDATE -> "update " + name(table) + " set row_version = row_version + 1" + byKey(table);
            case DELETE -> "delete from " + name(table) + byKey(table);
        };
    }

    /** As the statements refer to the table. */
    static String name(UserTable table) {
        return "<" + table.suffix() + ">";
    }

    private static String byKey(UserTable table) {
        return " where " + UserTableSql.of(table).key() + " = " + key(table);
    }

    private static String key(UserTable table) {
        return UserTableSql.of(table).hasTextKey() ? ":key" : "cast(:key as <id>)";
    }

    private static String insert(UserTable table) {
        var columns = UserTableSql.of(table).key() + ", " + columns(table) + ", " + COMMON;
        var values = key(table) + ", " + values(table) + ", " + COMMON_VALUES;
        return "insert into " + name(table) + " (" + columns + ") values (" + values + ")";
    }

    private static String columns(UserTable table) {
        return switch (table) {
            case EXPERIENCES_DETAILED -> "title, experience_type, description, start_date, is_current";
            case PROFILE_SUMMARIES -> "profile_type, is_default";
            case CONVERSATIONS -> "message_count, pinned, archived";
            case MESSAGES -> "conversation_id, position, role, content, state";
            case SKILL_MAPPINGS -> "skill_id, source, status";
            case ACHIEVEMENT_METRICS -> "name";
            case CAREER_OBJECTIVES -> "title, status, progress";
        };
    }

    private static String values(UserTable table) {
        return switch (table) {
            case EXPERIENCES_DETAILED -> "'canary', 'other', 'canary', current_date, " + YES;
            case PROFILE_SUMMARIES -> "'canary', " + NO;
            case CONVERSATIONS -> "0, " + NO + ", " + NO;
            case MESSAGES -> ":parent, :position, 'system', 'canary', 'complete'";
            case SKILL_MAPPINGS -> "cast(:key as <id>), 'stated', 'suggested'";
            case ACHIEVEMENT_METRICS -> "'canary'";
            case CAREER_OBJECTIVES -> "'canary', 'planned', 0";
        };
    }
}
