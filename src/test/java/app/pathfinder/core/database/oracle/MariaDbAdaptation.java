package app.pathfinder.core.database.oracle;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is changed in the text for Oracle so that MariaDB runs it, and why each change is needed. Everything else runs word
 * for word. Immutable.
 */
record MariaDbAdaptation(List<Rule> rules) {
    /** What is looked for, as a regular expression, and what stands there instead. */
    record Rule(String reason, Pattern find, String replacement) {
        private static Rule of(String reason, String find, String replacement) {
            return new Rule(reason, Pattern.compile(find), replacement);
        }

        @Override
        public String toString() {
            return reason;
        }
    }

    static final MariaDbAdaptation ALL = new MariaDbAdaptation(List.of(
            Rule.of("no lengths in characters: all are", "\\((\\d+) char\\)", "($1)"),
            Rule.of("no IS JSON", "(?<=check )\\((\\w+) is json\\)", "(json_valid($1))"),
            Rule.of(
                    "no REGEXP_LIKE with three arguments in a check; its $ also stands before a last end of line",
                    "regexp_like\\((\\w+), '([^']*)\\$', 'c'\\)",
                    "$1 regexp '$2\\\\\\\\z'"),
            Rule.of("no RAWTOHEX, nor a function of ours in a check", "rawtohex\\(", "hex("),
            Rule.of("no HEXTORAW", "hextoraw\\(", "unhex("),
            Rule.of("AUTHID has another name", "authid definer", "sql security definer"),
            Rule.of("no time zones in a time", "sys_extract_utc\\(systimestamp\\)", "utc_timestamp(6)"),
            Rule.of(
                    "a time without digits behind the seconds has none",
                    "(?<=\\b(?:in|out|return) )timestamp\\b",
                    "timestamp(6)"),
            Rule.of(
                    "a text without a length is cut to that of an earlier call",
                    "(?<=\\b(?:in|out|return) )varchar2\\b",
                    "varchar2(4000)"),
            Rule.of(
                    "no intervals in variables",
                    "(?<=p_time \\+ )numtodsinterval\\(p_seconds, 'SECOND'\\)",
                    "interval p_seconds second"),
            Rule.of(
                    "the difference of two times is no interval",
                    "extract\\(day from [^;]*",
                    "timestampdiff(microsecond, p_earlier, p_later) / 1000000"),
            Rule.of("no autonomous transactions: the caller's ends with them", "pragma autonomous_transaction;", ""),
            Rule.of("no CASCADE CONSTRAINTS, no recycle bin", " cascade constraints purge", ""),
            Rule.of("no materialized views to drop: tables stand for them", "drop materialized view", "drop table"),
            Rule.of(
                    "no materialized views: tables stand for them",
                    "create materialized view (\\S+) build immediate refresh complete on demand using trusted constraints",
                    "create table $1"),
            Rule.of(
                    "no read-only tables",
                    "execute immediate 'alter table ' \\|\\| v_name \\|\\| ' read (only|write)';",
                    "set_read_$1(v_name);"),
            Rule.of(
                    "locks on tables are no part of a transaction",
                    "execute immediate 'lock table ' \\|\\| v_name \\|\\| ' in exclusive mode wait 10';",
                    "wait_for_writers(v_name);"),
            Rule.of("waits for locks have another name", "alter session set ddl_lock_timeout", "set lock_wait_timeout"),
            Rule.of(
                    "no anonymous blocks in EXECUTE IMMEDIATE",
                    "execute immediate 'begin dbms_rls\\.(add|drop)_policy[^;]*; end;'\\s*using v_owner, v_table(, v_owner)?",
                    "dbms_rls_$1_policy(v_table)"),
            Rule.of("no names of parameters in calls", "\\b\\w+ => ", ""),
            Rule.of(
                    "no cursors given out",
                    "(?s)    procedure (\\w+)\\([^)]*p_rows out sys_refcursor\\)(;| is\\n.*?\\n    end \\1;)",
                    ""),
            Rule.of("no NULLS FIRST, where they are anyway", " nulls first", ""),
            Rule.of(
                    "the difference of two days is no number",
                    "numtodsinterval\\(sysdate - ([\\w.]+), 'DAY'\\)",
                    "interval timestampdiff(second, $1, sysdate) second"),
            Rule.of(
                    "no partitions that are made while a table is used",
                    "execute immediate 'alter table ' \\|\\| v_name \\|\\| ' modify partition[^;]*;",
                    "cut_into_partitions(v_name);")));

    String apply(String text) {
        for (var rule : rules) {
            text = rule.find().matcher(text).replaceAll(rule.replacement());
        }
        return text;
    }

    /** The same but one of its rules. */
    MariaDbAdaptation without(Rule rule) {
        return new MariaDbAdaptation(
                rules.stream().filter(each -> !each.equals(rule)).toList());
    }
}
