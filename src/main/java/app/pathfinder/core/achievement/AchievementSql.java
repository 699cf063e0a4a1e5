package app.pathfinder.core.achievement;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;

/**
 * The lists and figures of achievements, each one statement whatever the filter. The casts give the parameters a type
 * where they are null; {@code concat} takes a long text that is null on every engine.
 */
final class AchievementSql {
    private static final String FILTERED =
            """
            where (cast(:experience_id as <id>) is null or experience_id = cast(:experience_id as <id>))
              and (cast(:of_experience as <boolean>) is null or cast(:of_experience as <boolean>)
                = cast(case when experience_id is null then 0 else 1 end as <boolean>))
              and (cast(:has_number as <boolean>) is null or cast(:has_number as <boolean>)
                = cast(case when metric_value is null then 0 else 1 end as <boolean>))
              and (cast(:direction as <text>) is null or direction = cast(:direction as <text>))
              and
            """ + SearchWords.condition("lower(concat(name || ' ' || coalesce(unit, '') || ' ', statement))");

    /** A day before all that can be stored stands for none, so that every row has a place that can be compared. */
    private static final String END = "coalesce(period_end, date '1000-01-01')";

    private static final String AFTER_END = "coalesce(cast(:after_end as date), date '1000-01-01')";

    static final String PAGE = UserTableSql.of(UserTable.ACHIEVEMENT_METRICS).select() + FILTERED
            + " and (cast(:after_id as <id>) is null or " + END + " < " + AFTER_END
            + " or (" + END + " = " + AFTER_END + " and metric_id < cast(:after_id as <id>)))"
            + " order by " + END + " desc, metric_id desc fetch first :limit rows only";

    static final String COUNT = "select count(*) as found from <achievement_metrics> " + FILTERED;

    static final String NUMBERS = """
            select count(metric_value) as with_number, count(*) - count(metric_value) as without_number
            from <achievement_metrics>
            """;

    static final String YEARS =
            """
            select cast(extract(year from period_end) as integer) as year_number, count(metric_value) as with_number,
              count(*) - count(metric_value) as without_number
            from <achievement_metrics>
            """ + FILTERED + " group by extract(year from period_end) order by extract(year from period_end)";

    static final String BY_EXPERIENCE = """
            select experience_id, count(*) as found from <achievement_metrics>
            where experience_id is not null
            group by experience_id
            """;

    /** Also keeps the experience from being deleted until the transaction ends. */
    static final String EXPERIENCE =
            "select experience_id from <experiences_detailed> where experience_id = :experience_id for update";

    private AchievementSql() {}
}
