package app.pathfinder.core.database.oracle.gate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Good forms that one parser does not know, each with one that it does, so that it still reads all the rest of a unit.
 *
 * @param name what it is
 * @param example a whole statement with it
 * @param unknown what the parser trips over
 * @param known what takes its place
 */
record ReadableForms(String name, String example, Pattern unknown, String known) {
    private static final ReadableForms VIRTUAL_COLUMN = form(
            "a column that is computed",
            "create table t (a number, b number generated always as (case when a > (1 + 1) then 1 end) virtual)",
            "\\bgenerated\\s+always\\s+as\\s*\\((?:[^()]|\\([^()]*\\))*\\)\\s*virtual\\b",
            "");

    static final List<ReadableForms> OF_SUPERIOR = List.of(
            VIRTUAL_COLUMN,
            form(
                    "a parameter that is a number",
                    "alter session set ddl_lock_timeout = 5",
                    "^(alter\\s+session\\s+set\\s+\\w+\\s*=\\s*)\\d+",
                    "$1a_number"),
            form(
                    "constraints that go with a table",
                    "drop table t cascade constraints purge",
                    "\\bcascade\\s+constraints\\b",
                    ""),
            form(
                    "space that comes with the first row",
                    "create table t (a number) segment creation deferred",
                    "\\bsegment\\s+creation\\s+(deferred|immediate)\\b",
                    ""),
            form(
                    "a day that bounds a partition",
                    "create table t (a date) partition by range (a) (partition p values less than (date '2026-01-01'))",
                    "\\bless\\s+than\\s*\\(\\s*date\\s+('[^']*')",
                    "less than (to_date($1)"),
            form(
                    "partitions made while the table is used",
                    "alter table t modify partition by range (a) (partition p values less than (1)) online",
                    "\\)\\s*online\\s*$",
                    ")"));

    static final List<ReadableForms> OF_PMD = List.of(
            VIRTUAL_COLUMN,
            form(
                    "a text that is JSON",
                    "create table t (a clob, constraint t_ck check (a is json))",
                    "\\bis\\s+json\\b",
                    "is not null"),
            form(
                    "a part of a time between two",
                    "begin a := extract(day from (b - c)) * 86400; end;",
                    "\\bextract\\s*\\(\\s*\\w+\\s+from\\b",
                    "extracted("),
            form(
                    "rows that are left out",
                    "select a from t order by a offset 1 rows fetch next 2 rows only",
                    "\\boffset\\s+[:\\w]+\\s+rows?\\b",
                    ""),
            form(
                    "a number of rows that a variable holds",
                    "begin for r in (select a from t order by a fetch first p_limit rows only) loop null; end loop; end;",
                    "\\b(fetch\\s+(?:next|first))\\s+(?:p_|:)\\w+",
                    "$1 1"),
            form(
                    "a query whose columns are named before it",
                    "with n (a) as (select 1 from dual union all select a + 1 from n where a < 5) select a from n",
                    "\\bwith\\s+(\\w+)\\s*\\([\\w, ]*\\)\\s+as\\b",
                    "with $1 as"),
            form(
                    "a choice in brackets",
                    "select a from t where lower(case when b = 1 then c else d end) like 'e'",
                    "(?s)\\bcase\\s+when\\b(?:(?!\\bcase\\b|\\bend\\b).)*\\bend\\b(?=\\s*\\))",
                    "a"));

    private static ReadableForms form(String name, String example, String unknown, String known) {
        return new ReadableForms(name, example, Pattern.compile(unknown, Pattern.CASE_INSENSITIVE), known);
    }

    static String forSuperior(String unit) {
        return replaced(unit, OF_SUPERIOR);
    }

    static String forPmd(String unit) {
        return replaced(unit, OF_PMD);
    }

    private static String replaced(String unit, List<ReadableForms> forms) {
        var readable = unit;
        for (var form : forms) {
            readable = form.unknown().matcher(readable).replaceAll(form.known());
        }
        return readable;
    }
}
