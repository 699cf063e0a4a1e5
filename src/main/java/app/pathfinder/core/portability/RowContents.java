package app.pathfinder.core.portability;

import static app.pathfinder.core.portability.RowValues.day;
import static app.pathfinder.core.portability.RowValues.decimal;
import static app.pathfinder.core.portability.RowValues.id;
import static app.pathfinder.core.portability.RowValues.number;
import static app.pathfinder.core.portability.RowValues.optionalText;
import static app.pathfinder.core.portability.RowValues.text;
import static app.pathfinder.core.portability.RowValues.yesNo;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.RecordContent;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the records that they are, so that what comes from a file obeys the same rules as what a person types. Throws
 * {@link IllegalArgumentException} or {@link ArithmeticException} for a value that the program does not know. Without
 * state; any thread.
 */
final class RowContents {
    private RowContents() {}

    static RecordContent of(UserTable table, Map<String, @Nullable Object> row) {
        return switch (table) {
            case EXPERIENCES_DETAILED -> experience(row);
            case PROFILE_SUMMARIES -> profile(row);
            case CONVERSATIONS -> conversation(row);
            case MESSAGES -> message(row);
            case SKILL_MAPPINGS -> skill(row);
            case ACHIEVEMENT_METRICS -> achievement(row);
            case CAREER_OBJECTIVES -> objective(row);
        };
    }

    private static ExperienceDraft experience(Map<String, @Nullable Object> row) {
        return new ExperienceDraft(
                text(row, "title"),
                ExperienceType.ofCode(text(row, "experience_type")),
                optionalText(row, "organization"),
                optionalText(row, "location"),
                day(row, "start_date"),
                day(row, "end_date"),
                yesNo(row, "is_current"),
                optionalText(row, "employment_kind"),
                optionalText(row, "url"),
                text(row, "description"));
    }

    private static Profile profile(Map<String, @Nullable Object> row) {
        return new Profile(
                text(row, "profile_type"),
                optionalText(row, "headline"),
                optionalText(row, "executive_summary"),
                optionalText(row, "target_role"),
                optionalText(row, "language_tag"),
                yesNo(row, "is_default"));
    }

    /** Its key is an id, though stored as text; the lengths of its texts are those of their columns. */
    private static RecordContent conversation(Map<String, @Nullable Object> row) {
        requireId(row, "conversation_id");
        number(row, "message_count");
        return List::of;
    }

    private static Message message(Map<String, @Nullable Object> row) {
        requireId(row, "message_id");
        return new Message(
                requireId(row, "conversation_id"),
                Objects.requireNonNullElse(number(row, "position"), 0),
                MessageRole.ofCode(text(row, "role")),
                text(row, "content"),
                MessageState.ofCode(text(row, "state")));
    }

    private static UUID requireId(Map<String, @Nullable Object> row, String column) {
        var id = UUID.fromString(text(row, column));
        if (!id.toString().equals(text(row, column))) {
            throw new IllegalArgumentException("An id that is not written as one");
        }
        return id;
    }

    private static SkillMapping skill(Map<String, @Nullable Object> row) {
        return new SkillMapping(
                id(row, "skill_id"),
                id(row, "experience_id"),
                number(row, "proficiency_level"),
                day(row, "last_used"),
                decimal(row, "years_used"),
                SkillSource.ofCode(text(row, "source")),
                SkillStatus.ofCode(text(row, "status")),
                number(row, "evidence_start"),
                number(row, "evidence_end"),
                decimal(row, "confidence"));
    }

    private static Achievement achievement(Map<String, @Nullable Object> row) {
        var direction = optionalText(row, "direction");
        return new Achievement(
                id(row, "experience_id"),
                text(row, "name"),
                decimal(row, "metric_value"),
                optionalText(row, "unit"),
                decimal(row, "baseline_value"),
                direction == null ? null : MetricDirection.ofCode(direction),
                day(row, "period_start"),
                day(row, "period_end"),
                optionalText(row, "statement"),
                optionalText(row, "evidence_url"));
    }

    private static Objective objective(Map<String, @Nullable Object> row) {
        return new Objective(
                text(row, "title"),
                id(row, "career_path_id"),
                id(row, "role_template_id"),
                day(row, "target_date"),
                ObjectiveStatus.ofCode(text(row, "status")),
                number(row, "priority"),
                Objects.requireNonNullElse(number(row, "progress"), 0),
                optionalText(row, "notes"));
    }
}
