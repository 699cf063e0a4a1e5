package app.pathfinder.core.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A row for each table of a user, in statements that every engine understands. */
final class OneRowEach {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private OneRowEach() {}

    /** Stores the row that others refer to, or another one. */
    static int insert(UserTransaction tx, UserTable table, Key key) {
        var values = values(table, key);
        var statement = tx.statement(insertion(table, key)).bind("now", NOW);
        if (values.contains(":id")) {
            statement.bind("id", UUID.randomUUID());
        }
        if (values.contains(":no")) {
            statement.bind("no", false);
        }
        if (table == UserTable.EXPERIENCES_DETAILED) {
            statement.bind("yes", true).bind("day", LocalDate.ofInstant(NOW, ZoneOffset.UTC));
        }
        return statement.execute();
    }

    enum Key {
        PLANTED,
        ANOTHER
    }

    /** All that is asked of a table here. */
    static List<String> statements(UserTable table) {
        return List.of(
                insertion(table, Key.PLANTED),
                insertion(table, Key.ANOTHER),
                counting(table),
                updating(table),
                deletion(table));
    }

    private static String insertion(UserTable table, Key key) {
        return "insert into <" + table.suffix() + "> (" + columns(table)
                + ", created_at, updated_at, row_version) values (" + values(table, key) + ", :now, :now, 1)";
    }

    private static String counting(UserTable table) {
        return "select count(*) as found from <" + table.suffix() + ">";
    }

    private static String updating(UserTable table) {
        return "update <" + table.suffix() + "> set row_version = 99";
    }

    private static String deletion(UserTable table) {
        return "delete from <" + table.suffix() + ">";
    }

    private static String columns(UserTable table) {
        return switch (table) {
            case EXPERIENCES_DETAILED -> "experience_id, title, description, experience_type, start_date, is_current";
            case PROFILE_SUMMARIES -> "profile_id, profile_type, is_default";
            case CONVERSATIONS -> "conversation_id, message_count, pinned, archived";
            case MESSAGES -> "message_id, conversation_id, position, role, content, state";
            case SKILL_MAPPINGS -> "mapping_id, skill_id, source, status";
            case ACHIEVEMENT_METRICS -> "metric_id, name";
            case CAREER_OBJECTIVES -> "objective_id, title, status, progress";
        };
    }

    private static String values(UserTable table, Key key) {
        return switch (table) {
            case EXPERIENCES_DETAILED -> ":id, 'Title', 'Text', 'project', :day, :yes";
            case PROFILE_SUMMARIES -> ":id, 'general', :no";
            case CONVERSATIONS -> "'" + key + "', 0, :no, :no";
            case MESSAGES ->
                "'" + key + "', '" + Key.PLANTED + "', " + (key.ordinal() + 1) + ", 'user', 'Text', 'complete'";
            case SKILL_MAPPINGS -> ":id, :id, 'stated', 'confirmed'";
            case ACHIEVEMENT_METRICS -> ":id, 'Name'";
            case CAREER_OBJECTIVES -> ":id, 'Title', 'active', 0";
        };
    }

    /** How many rows of a table the transaction sees. */
    static long count(UserTransaction tx, UserTable table) {
        return tx.statement(counting(table)).one(row -> row.longNumber("found"));
    }

    static int update(UserTransaction tx, UserTable table) {
        return tx.statement(updating(table)).execute();
    }

    static int delete(UserTransaction tx, UserTable table) {
        return tx.statement(deletion(table)).execute();
    }
}
