package app.pathfinder.core.archive;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sets of tables with rows of every kind, seen by the superuser, whom no policy hides a row from. */
final class TableSets {
    private static final List<String> SUFFIXES = List.of(
            "experiences_detailed",
            "profile_summaries",
            "conversations",
            "messages",
            "skill_mappings",
            "achievement_metrics",
            "career_objectives");

    private static final String ROWS = """
            insert into {p}_experiences_detailed values
              ('00000000-0000-7000-8000-000000000001', 'Carpenter', null, 'Łódź', 'employment',
               E'Lines\\nand \\\\ "quotes", a tab\\t, \\r, \\u2028, 李雷 and 🚀', '0001-01-01', null, true, null, '',
               '2026-01-02 03:04:05.678901+02', '2026-01-02 03:04:05+00', 3),
              ('ffffffff-ffff-7fff-bfff-ffffffffffff', 'Poet', 'Guild', null, 'award', '', '1999-12-31', '9999-12-31',
               false, 'now and then', 'https://example.org', '1582-10-10 00:00:00.000001+00', now(), 2147483647);
            insert into {p}_profile_summaries values
              ('00000000-0000-7000-8000-000000000002', 'general', 'Headline', 'Text', null, 'en', true, now(), now(), 1);
            insert into {p}_conversations values
              ('b', 'Second', null, null, 0, false, true, null, now(), now(), 1),
              ('A', 'First', 'Hello', now(), 2, true, false, '00000000-0000-7000-8000-000000000001', now(), now(), 1),
              ('ä', 'Third', null, null, 9999999999, false, false, null, now(), now(), 1);
            insert into {p}_messages
              select 'm' || n, 'A', n, 'user', 'Message ' || n || repeat('x', n), 'complete', now(), now(), 1
              from generate_series(1, 1200) n;
            insert into {p}_skill_mappings values
              ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000004',
               '00000000-0000-7000-8000-000000000001', 5, '2026-02-28', 12.5, 'stated', 'confirmed', 1, 2, 0.125, now(),
               now(), 1);
            insert into {p}_achievement_metrics values
              ('00000000-0000-7000-8000-000000000005', null, 'Saved', 12345678901234.5678, 'EUR', -0.0001, 'higher',
               null, '2026-01-01', null, null, now(), now(), 1);
            insert into {p}_career_objectives values
              ('00000000-0000-7000-8000-000000000006', 'Rest', null, null, null, 'planned', null, 0, null, now(), now(), 1);
            """;

    private TableSets() {}

    /** Puts rows into all tables of a user. */
    static void fill(TestDatabase database, String prefix) throws SQLException {
        Sql.run(database.superuser(), ROWS.replace("{p}", prefix));
    }

    /** Every row of a user's tables as text. */
    static List<String> rows(TestDatabase database, String prefix) throws SQLException {
        var rows = new ArrayList<String>();
        for (var suffix : SUFFIXES) {
            rows.addAll(Sql.texts(
                    database.superuser(),
                    "select '" + suffix + ' ' + "' || cast(t as text) from " + prefix + "_" + suffix
                            + " t order by 1"));
        }
        return rows;
    }

    /** Makes an account inactive since so many days. */
    static void deactivate(TestDatabase database, String username, int days) throws SQLException {
        Sql.run(
                database.owner(),
                "update pf_users set account_status = 'inactive', status_changed_at = now() - interval '" + days
                        + " days' where username = '" + username + "'");
    }

    /** Tables and views of users whose force is off; there is never one. */
    static List<String> withoutForce(TestDatabase database) throws SQLException {
        return Sql.texts(
                database.owner(),
                "select relname from pg_class where relnamespace = 'pathfinder'::regnamespace and relkind = 'r'"
                        + " and starts_with(relname, 'user_') and not (relforcerowsecurity and relrowsecurity)");
    }

    /** Names of all tables and views of users. */
    static List<String> tables(TestDatabase database) throws SQLException {
        return Sql.texts(
                database.owner(),
                "select relname from pg_class where relnamespace = 'pathfinder'::regnamespace"
                        + " and relkind in ('r', 'v') and starts_with(relname, 'user_') order by 1");
    }

    static String state(TestDatabase database, String username) throws SQLException {
        return Sql.texts(
                        database.owner(),
                        "select account_status || ' ' || schema_created from pf_users where username = '" + username
                                + "'")
                .getFirst();
    }

    /** Changes one byte of a file. */
    static void changeByte(Path file, long position) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[(int) position] ^= 0x10;
        Files.write(file, bytes);
    }
}
