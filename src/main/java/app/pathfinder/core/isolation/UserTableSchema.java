package app.pathfinder.core.isolation;

import static app.pathfinder.core.database.TableDescription.OnDelete.CASCADE;
import static app.pathfinder.core.database.TableDescription.OnDelete.SET_NULL;
import static app.pathfinder.core.database.TableDescription.table;

import app.pathfinder.core.database.ColumnType;
import app.pathfinder.core.database.TableDescription;
import java.util.List;

/**
 * The one description of the seven tables, from which every engine's statements are rendered. References to the shared
 * reference tables are not foreign keys: thousands of them would lock and slow those tables for everybody.
 */
public final class UserTableSchema {
    /** The newest version of a table set, the one that is made. */
    public static final int VERSION = 2;

    private static final ColumnType ID = new ColumnType.Id();
    private static final ColumnType DAY = new ColumnType.Day();
    private static final ColumnType LONG_TEXT = new ColumnType.LongText();
    private static final ColumnType YES_NO = new ColumnType.YesNo();
    private static final ColumnType TIMESTAMP = new ColumnType.Timestamp();

    private UserTableSchema() {}

    /** The tables of the newest version. */
    public static List<TableDescription> tables() {
        return tables(VERSION);
    }

    /**
     * The tables in an order in which each comes after those that it refers to.
     *
     * @param version 1 to {@link #VERSION}; 2 added the index on what conversations are about, without which deleting an
     *     experience reads all of them
     */
    public static List<TableDescription> tables(int version) {
        return List.of(
                experiences(),
                profiles(),
                conversations(version),
                messages(),
                skillMappings(),
                achievementMetrics(),
                careerObjectives());
    }

    private static TableDescription experiences() {
        return table(UserTable.EXPERIENCES_DETAILED.suffix(), "experience_id", ID)
                .required("title", text(255))
                .optional("organization", text(255))
                .optional("location", text(255))
                .required("experience_type", text(30))
                .required("description", LONG_TEXT)
                .required("start_date", DAY)
                .optional("end_date", DAY)
                .required("is_current", YES_NO)
                .optional("employment_kind", text(100))
                .optional("url", text(2000))
                .oneOf(
                        "experience_type",
                        "employment",
                        "education",
                        "project",
                        "volunteering",
                        "certification",
                        "publication",
                        "award",
                        "military",
                        "other")
                .check("end_date is null or end_date >= start_date")
                .check("(is_current = <true> and end_date is null) or (is_current = <false> and end_date is not null)")
                .index("start_date desc, experience_id desc")
                .index("experience_type, is_current")
                .build();
    }

    private static TableDescription profiles() {
        return table(UserTable.PROFILE_SUMMARIES.suffix(), "profile_id", ID)
                .required("profile_type", text(100))
                .optional("headline", text(500))
                .optional("executive_summary", LONG_TEXT)
                .optional("target_role", text(255))
                .optional("language_tag", text(35))
                .required("is_default", YES_NO)
                .index("profile_type")
                .build();
    }

    private static TableDescription conversations(int version) {
        var table = table(UserTable.CONVERSATIONS.suffix(), "conversation_id", text(100))
                .optional("title", text(500))
                .optional("first_message", text(1000))
                .optional("last_message_at", TIMESTAMP)
                .required("message_count", whole(10))
                .required("pinned", YES_NO)
                .required("archived", YES_NO)
                .optional("experience_id", ID)
                .references("experience_id", UserTable.EXPERIENCES_DETAILED.suffix(), "experience_id", SET_NULL)
                .index("last_message_at desc");
        return version < 2 ? table.build() : table.index("experience_id").build();
    }

    private static TableDescription messages() {
        return table(UserTable.MESSAGES.suffix(), "message_id", text(100))
                .required("conversation_id", text(100))
                .required("position", whole(10))
                .required("role", text(20))
                .required("content", LONG_TEXT)
                .required("state", text(20))
                .oneOf("role", "user", "assistant", "system")
                .oneOf("state", "complete", "streaming", "failed")
                .references("conversation_id", UserTable.CONVERSATIONS.suffix(), "conversation_id", CASCADE)
                .unique("conversation_id, position")
                .build();
    }

    private static TableDescription skillMappings() {
        return table(UserTable.SKILL_MAPPINGS.suffix(), "mapping_id", ID)
                .required("skill_id", ID)
                .optional("experience_id", ID)
                .optional("proficiency_level", whole(1))
                .optional("last_used", DAY)
                .optional("years_used", new ColumnType.Decimal(4, 1))
                .required("source", text(20))
                .required("status", text(20))
                .optional("evidence_start", whole(10))
                .optional("evidence_end", whole(10))
                .optional("confidence", new ColumnType.Decimal(4, 3))
                .check("proficiency_level between 1 and 5")
                .oneOf("source", "extracted", "stated")
                .oneOf("status", "suggested", "confirmed", "rejected")
                .references("experience_id", UserTable.EXPERIENCES_DETAILED.suffix(), "experience_id", SET_NULL)
                .index("skill_id")
                .index("experience_id")
                .build();
    }

    private static TableDescription achievementMetrics() {
        return table(UserTable.ACHIEVEMENT_METRICS.suffix(), "metric_id", ID)
                .optional("experience_id", ID)
                .required("name", text(255))
                .optional("metric_value", new ColumnType.Decimal(18, 4))
                .optional("unit", text(50))
                .optional("baseline_value", new ColumnType.Decimal(18, 4))
                .optional("direction", text(10))
                .optional("period_start", DAY)
                .optional("period_end", DAY)
                .optional("statement", LONG_TEXT)
                .optional("evidence_url", text(2000))
                .oneOf("direction", "higher", "lower")
                .check("period_end is null or period_start is null or period_end >= period_start")
                .references("experience_id", UserTable.EXPERIENCES_DETAILED.suffix(), "experience_id", SET_NULL)
                .index("experience_id")
                .build();
    }

    private static TableDescription careerObjectives() {
        return table(UserTable.CAREER_OBJECTIVES.suffix(), "objective_id", ID)
                .required("title", text(255))
                .optional("career_path_id", ID)
                .optional("role_template_id", ID)
                .optional("target_date", DAY)
                .required("status", text(20))
                .optional("priority", whole(1))
                .required("progress", whole(3))
                .optional("notes", LONG_TEXT)
                .oneOf("status", "planned", "active", "achieved", "dropped")
                .check("priority between 1 and 5")
                .check("progress between 0 and 100")
                .index("status, target_date")
                .build();
    }

    private static ColumnType text(int length) {
        return new ColumnType.Text(length);
    }

    private static ColumnType whole(int digits) {
        return new ColumnType.Whole(digits);
    }
}
