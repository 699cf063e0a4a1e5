package app.pathfinder.core.isolation;

import java.util.Set;

/**
 * Words that an engine keeps for itself. A prefix always begins with {@code user_} and so never is one; the rule keeps
 * a username such as {@code select} from being read as a keyword in any name that is cut out of a table's.
 *
 * <p>From the reserved words of PostgreSQL 18 (appendix C of its manual) and of Oracle (V$RESERVED_WORDS, reserved = Y).
 */
final class ReservedWords {
    private static final Set<String> WORDS = Set.of(
            ("access add all alter analyse analyze and any array as asc asymmetric audit authorization between binary"
                            + " both by case cast char check cluster collate collation column column_value comment"
                            + " compress concurrently connect constraint create cross current current_catalog"
                            + " current_date current_role current_schema current_time current_timestamp current_user"
                            + " date decimal default deferrable delete desc distinct do drop else end except exclusive"
                            + " exists false fetch file float for foreign freeze from full grant group having"
                            + " identified ilike immediate in increment index initial initially inner insert integer"
                            + " intersect into is isnull join lateral leading left level like limit localtime"
                            + " localtimestamp lock long maxextents minus mlslabel mode modify natural"
                            + " nested_table_id noaudit nocompress not notnull nowait null number of offline offset on"
                            + " online only option or order outer overlaps pctfree placing primary prior public raw"
                            + " references rename resource returning revoke right row rowid rownum rows select session"
                            + " session_user set share similar size smallint some start successful symmetric synonym"
                            + " sysdate system_user table tablesample then to trailing trigger true uid union unique"
                            + " update user using validate values varchar varchar2 variadic verbose view when whenever"
                            + " where window with")
                    .split(" "));

    private ReservedWords() {}

    static boolean contain(String word) {
        return WORDS.contains(word);
    }
}
