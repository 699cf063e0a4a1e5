package app.pathfinder.core.objective;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The lists and figures of objectives, each one statement whatever the filter. The casts give the parameters a type
 * where they are null; {@code concat} takes a long text that is null on every engine.
 */
final class ObjectiveSql {
    private static final String OPEN = Arrays.stream(ObjectiveStatus.values())
            .filter(ObjectiveStatus::isOpen)
            .map(status -> "'" + status.code() + "'")
            .collect(Collectors.joining(", ", "status in (", ")"));

    private static final String FILTERED = """
            where (cast(:statuses as <text>) is null
                or cast(:statuses as <text>) like '%,' || status || ',%')
              and (cast(:overdue as <boolean>) is null or cast(:overdue as <boolean>)
                = cast(case when target_date < cast(:today as date) and
            """
            + OPEN + " then 1 else 0 end as <boolean>)) and "
            + SearchWords.condition("lower(concat(title || ' ', notes))");

    /** The place of a row's status in the order. */
    private static final String RANK = Arrays.stream(ObjectiveStatus.values())
            .map(status -> "when '" + status.code() + "' then " + status.rank())
            .collect(Collectors.joining(" ", "case status ", " end"));

    /** A day after all that can be stored stands for none, so that every row has a place that can be compared. */
    private static final String DAY = "coalesce(target_date, date '9999-12-31')";

    private static final String AFTER_RANK = "cast(:after_rank as integer)";
    private static final String AFTER_DAY = "coalesce(cast(:after_day as date), date '9999-12-31')";

    static final String PAGE = UserTableSql.of(UserTable.CAREER_OBJECTIVES).select() + FILTERED
            + " and (cast(:after_id as <id>) is null or " + RANK + " > " + AFTER_RANK
            + " or (" + RANK + " = " + AFTER_RANK + " and (" + DAY + " > " + AFTER_DAY
            + " or (" + DAY + " = " + AFTER_DAY + " and objective_id > cast(:after_id as <id>)))))"
            + " order by " + RANK + ", " + DAY + ", objective_id fetch first :limit rows only";

    static final String COUNT = "select count(*) as found from <career_objectives> " + FILTERED;

    static final String FIGURES = """
            select status, count(*) as found, round(avg(progress), 1) as average
            from <career_objectives>
            group by status
            """;

    static final String NEXT_DUE = UserTableSql.of(UserTable.CAREER_OBJECTIVES).select()
            + "where target_date >= :today and " + OPEN
            + " order by target_date, objective_id fetch first 1 rows only";

    static final String CAREER_PATH =
            "select count(*) as found from pf_ref_career_paths where career_path_id = :career_path_id";

    static final String ROLE_TEMPLATE =
            "select count(*) as found from pf_ref_role_templates where role_template_id = :role_template_id";

    private ObjectiveSql() {}
}
