package app.pathfinder.core.profile;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;

/**
 * The lists of profiles, each one statement whatever the filter, and what keeps exactly one of them the default. The
 * casts give the parameters a type where they are null; {@code concat} takes a long text that is null on every engine.
 */
final class ProfileSql {
    private static final String FILTERED = """
            where (cast(:type as <text>) is null or profile_type = cast(:type as <text>))
              and (cast(:language as <text>) is null
                or lower(language_tag) = lower(cast(:language as <text>))
                or substr(lower(language_tag), 1, length(cast(:language as <text>)) + 1)
                    = lower(cast(:language as <text>)) || '-')
              and (cast(:default as <boolean>) is null or is_default = cast(:default as <boolean>))
              and
            """
            + SearchWords.condition("lower(concat(profile_type || ' ' || coalesce(headline, '') || ' '"
                    + " || coalesce(target_role, '') || ' ', executive_summary))");

    static final String PAGE = UserTableSql.of(UserTable.PROFILE_SUMMARIES).select() + FILTERED + """

              and (cast(:after_default as <boolean>) is null
                or is_default < cast(:after_default as <boolean>)
                or (is_default = cast(:after_default as <boolean>)
                  and (lower(profile_type) > lower(cast(:after_type as <text>))
                    or (lower(profile_type) = lower(cast(:after_type as <text>))
                      and profile_id > cast(:after_id as <id>)))))
            order by is_default desc, lower(profile_type), profile_id
            fetch first :limit rows only
            """;

    static final String COUNT = "select count(*) as found from <profile_summaries> " + FILTERED;

    /** Waits for whoever else changes these profiles, and lets them be read meanwhile. */
    static final String LOCK = "lock table <profile_summaries> in share row exclusive mode";

    static final String DEFAULT = """
            select profile_id from <profile_summaries>
            where is_default = cast(:default as <boolean>)
            order by profile_id
            fetch first 1 rows only
            """;

    static final String LATEST = """
            select profile_id from <profile_summaries>
            order by updated_at desc, profile_id desc
            fetch first 1 rows only
            """;

    static final String MOVE_DEFAULT = """
            update <profile_summaries>
            set is_default = cast(case when profile_id = :profile_id then 1 else 0 end as <boolean>)
            where profile_id = :profile_id or is_default = cast(:default as <boolean>)
            """;

    private ProfileSql() {}
}
