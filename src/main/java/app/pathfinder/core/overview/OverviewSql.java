package app.pathfinder.core.overview;

import app.pathfinder.core.objective.ObjectiveStatus;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What changed last and what is unfinished, a statement for each kind of record and each reason; each reads no more than
 * the rows that are asked for, and the unfinished ones tell in each row how many there are in all.
 */
final class OverviewSql {
    private static final String RECENT = """
            select <key> as id, <title> as title, changed_at, is_new from (
              select t.*, <changed> as changed_at, case when row_version = 1 then 1 else 0 end as is_new from <from> t
            ) r
            order by changed_at desc, <key> desc
            fetch first :limit rows only
            """;

    private static final String FIRST = " fetch first :limit rows only";

    private static final String OPEN = Arrays.stream(ObjectiveStatus.values())
            .filter(ObjectiveStatus::isOpen)
            .map(status -> "'" + status.code() + "'")
            .collect(Collectors.joining(", ", "status in (", ")"));

    private OverviewSql() {}

    static String recent(RecordType type) {
        return switch (type) {
            case EXPERIENCE -> recent("experience_id", "title", "updated_at", "<experiences_detailed>");
            case OBJECTIVE -> recent("objective_id", "title", "updated_at", "<career_objectives>");
            case ACHIEVEMENT -> recent("metric_id", "name", "updated_at", "<achievement_metrics>");
            case PROFILE -> recent("profile_id", "headline", "updated_at", "<profile_summaries>");
            case CONVERSATION ->
                recent(
                        "conversation_id",
                        "title",
                        "case when last_message_at > updated_at then last_message_at else updated_at end",
                        "<conversations>");
            // What a text suggests is nothing that the person did. New is what only one row says, and has said so
            // always.
            case SKILL ->
                recent(
                        "skill_id",
                        "skill_name",
                        "updated_at",
                        "(select m.skill_id, s.skill_name, max(m.updated_at) as updated_at,"
                                + " sum(m.row_version) as row_version from <skill_mappings> m"
                                + " left join pf_ref_skills_catalog s on s.skill_id = m.skill_id"
                                + " where m.status = 'confirmed' group by m.skill_id, s.skill_name)");
        };
    }

    private static String recent(String key, String title, String changed, String from) {
        return RECENT.replace("<key>", key)
                .replace("<title>", title)
                .replace("<changed>", changed)
                .replace("<from>", from);
    }

    static String unfinished(UnfinishedReason reason) {
        return switch (reason) {
            case OBJECTIVE_OVERDUE ->
                "select objective_id as id, title, target_date as since, 1 as amount, count(*) over () as total"
                        + " from <career_objectives> where target_date < cast(:today as date) and " + OPEN
                        + " order by target_date, objective_id" + FIRST;
            case OBJECTIVE_WITHOUT_DATE ->
                "select objective_id as id, title, cast(null as date) as since, 1 as amount, count(*) over () as total"
                        + " from <career_objectives> where target_date is null and status = 'active'"
                        + " order by objective_id desc" + FIRST;
            case EXPERIENCE_SKILLS_UNANSWERED -> """
                select e.experience_id as id, e.title as title, cast(null as date) as since, m.amount as amount,
                  count(*) over () as total
                from <experiences_detailed> e join (
                  select experience_id, count(*) as amount from <skill_mappings>
                  where status = 'suggested' and experience_id is not null
                  group by experience_id
                ) m on m.experience_id = e.experience_id
                order by e.start_date desc, e.experience_id desc""" + FIRST;
            case EXPERIENCE_WITHOUT_DETAIL ->
                "select experience_id as id, title, cast(null as date) as since, 1 as amount, count(*) over () as total"
                        + " from <experiences_detailed>"
                        + " where experience_type in ('employment', 'project', 'volunteering', 'military')"
                        + " and length(description) < " + UnfinishedRecords.DETAIL_LENGTH
                        + " order by start_date desc, experience_id desc" + FIRST;
            case ACHIEVEMENT_WITHOUT_NUMBER ->
                "select metric_id as id, name as title, cast(null as date) as since, 1 as amount,"
                        + " count(*) over () as total from <achievement_metrics> where metric_value is null"
                        + " order by metric_id desc" + FIRST;
            case PROFILE_WITHOUT_HEADLINE -> profiles("headline is null");
            case PROFILE_WITHOUT_SUMMARY -> profiles("headline is not null and executive_summary is null");
        };
    }

    private static String profiles(String condition) {
        return "select profile_id as id, headline as title, cast(null as date) as since, 1 as amount,"
                + " count(*) over () as total from <profile_summaries> where " + condition
                + " order by profile_id desc" + FIRST;
    }
}
