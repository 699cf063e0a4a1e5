package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes rows of what files of other programs tell. Immutable; any thread. */
final class NewRows {
    private final Instant now;

    /** @param now when the rows are made, as far as the database keeps it */
    NewRows(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    Map<String, @Nullable Object> experience(UUID id, ExperienceDraft draft) {
        var row = dated();
        row.put("experience_id", id);
        row.put("title", draft.title());
        row.put("organization", draft.organization());
        row.put("location", draft.location());
        row.put("experience_type", Objects.requireNonNull(draft.type()).code());
        row.put("description", draft.description());
        row.put("start_date", draft.startDate());
        row.put("end_date", draft.endDate());
        row.put("is_current", draft.current());
        row.put("employment_kind", draft.employmentKind());
        row.put("url", draft.url());
        return row;
    }

    Map<String, @Nullable Object> profile(UUID id, Profile profile) {
        var row = dated();
        row.put("profile_id", id);
        row.put("profile_type", profile.type());
        row.put("headline", profile.headline());
        row.put("executive_summary", profile.executiveSummary());
        row.put("target_role", profile.targetRole());
        row.put("language_tag", profile.languageTag());
        row.put("is_default", false);
        return row;
    }

    /** A skill at large that the person says to have. */
    Map<String, @Nullable Object> skill(UUID id, UUID skill, @Nullable Integer level) {
        var row = dated();
        row.put("mapping_id", id);
        row.put("skill_id", skill);
        row.put("experience_id", null);
        row.put("proficiency_level", level == null ? null : (Long) level.longValue());
        row.put("last_used", null);
        row.put("years_used", null);
        row.put("source", SkillSource.STATED.code());
        row.put("status", SkillStatus.CONFIRMED.code());
        row.put("evidence_start", null);
        row.put("evidence_end", null);
        row.put("confidence", null);
        return row;
    }

    private Map<String, @Nullable Object> dated() {
        var row = new HashMap<String, @Nullable Object>();
        row.put("created_at", now);
        row.put("updated_at", now);
        row.put("row_version", 1L);
        return row;
    }
}
