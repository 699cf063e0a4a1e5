package app.pathfinder.core.isolation;

import java.sql.Connection;
import java.sql.SQLException;

/** One row in each table of a user, as plain SQL of a client that knows every name. */
public final class PlantedRows {
    /** The one skill of the catalogue that the planted mappings refer to. */
    static final String SKILL = "00000000-0000-7000-8000-000000000001";

    private static final String TAIL = "now(), now(), 1)";

    private PlantedRows() {}

    public static void insert(Connection connection, String prefix) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : UserTable.values()) {
                statement.execute(row(prefix, table, "planted"));
            }
        }
    }

    static String anotherRow(String prefix, UserTable table) {
        return row(prefix, table, "another");
    }

    private static String row(String prefix, UserTable table, String key) {
        return "insert into " + prefix + "_" + table.suffix() + " " + values(table, key) + TAIL;
    }

    private static String values(UserTable table, String key) {
        return switch (table) {
            case EXPERIENCES_DETAILED ->
                "(experience_id, title, description, experience_type, start_date, is_current,"
                        + " created_at, updated_at, row_version) values (gen_random_uuid(), 'Title', 'Text', 'project',"
                        + " '2024-01-01', true, ";
            case PROFILE_SUMMARIES ->
                "(profile_id, profile_type, is_default, created_at, updated_at, row_version)"
                        + " values (gen_random_uuid(), 'general', true, ";
            case CONVERSATIONS ->
                "(conversation_id, message_count, pinned, archived, created_at, updated_at," + " row_version) values ('"
                        + key + "', 0, false, false, ";
            case MESSAGES ->
                "(message_id, conversation_id, position, role, content, state, created_at, updated_at,"
                        + " row_version) values ('" + key + "', 'planted', " + (key.equals("planted") ? 1 : 2)
                        + ", 'user', 'Text', 'complete', ";
            case SKILL_MAPPINGS ->
                "(mapping_id, skill_id, source, status, created_at, updated_at, row_version)"
                        + " values (gen_random_uuid(), '" + SKILL + "', 'stated', 'confirmed', ";
            case ACHIEVEMENT_METRICS ->
                "(metric_id, name, created_at, updated_at, row_version)" + " values (gen_random_uuid(), 'Name', ";
            case CAREER_OBJECTIVES ->
                "(objective_id, title, status, progress, created_at, updated_at, row_version)"
                        + " values (gen_random_uuid(), 'Title', 'active', 0, ";
        };
    }
}
