package app.pathfinder.core.archive;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements about archives that every engine reads. Texts only; any thread. */
final class ArchiveSql {
    /** So many ids {@link #FORGOTTEN} takes, so that there is one statement for any number. */
    static final int LOOKED_UP_AT_ONCE = 50;

    private static final String COLUMNS = """
            select archive_id, user_id, username, schema_version, created_at, row_count, byte_count, sha256, verified_at,
                   restored_at, damaged_since
              from pf_archives
            """;

    private static final String OF_USER = " where (cast(:username as <text>) is null or username = :username)";
    private static final String NEWEST_FIRST =
            " order by created_at desc, archive_id desc fetch first :limit rows only";

    static final String FIND = COLUMNS + " where archive_id = :id";
    static final String FIRST_PAGE = COLUMNS + OF_USER + NEWEST_FIRST;
    static final String NEXT_PAGE =
            COLUMNS + OF_USER + " and (created_at < :time or (created_at = :time and archive_id < :id))" + NEWEST_FIRST;
    static final String COUNT = "select count(*) as found from pf_archives where archive_id = :id";

    /**
     * Archives that this database made and does not know any more: it gave them up, or their account was deleted. Ones that
     * it never heard of are not among them: they may belong to another database. Takes {@code id0} and so on.
     */
    static final String FORGOTTEN = """
            select r.subject as archive_id from pf_runs r
             where r.kind = 'archive' and r.state <> 'running'
               and not exists (select 1 from pf_archives a where a.archive_id = r.subject)
               and r.subject in (
            """
            + IntStream.range(0, LOOKED_UP_AT_ONCE)
                    .mapToObj(place -> ":id" + place)
                    .collect(Collectors.joining(", "))
            + ")";

    static final String SUBJECT = "select user_id, username, display_name, schema_prefix, schema_version from pf_users"
            + " where username = :username";
    static final String PREFIX = "select schema_prefix from pf_users where user_id = :user_id";

    private ArchiveSql() {}
}
