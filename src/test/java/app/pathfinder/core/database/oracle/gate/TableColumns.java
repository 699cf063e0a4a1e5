package app.pathfinder.core.database.oracle.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and types of the columns of a table that is created. */
final class TableColumns {
    private static final Pattern CREATE =
            Pattern.compile("^\\s*create\\s+(?:global\\s+temporary\\s+)?table\\s+[\\w.\"$#<>]+\\s*\\(");
    private static final Pattern TYPES_OF_OTHERS = Pattern.compile(
            "\\s(boolean|text|uuid|bytea|jsonb|timestamptz|bigint|datetime|tinyint|string|serial|time)\\b(?!\\s*\\()");
    private static final Set<String> NOT_A_COLUMN =
            Set.of("constraint", "primary", "unique", "check", "foreign", "supplemental");
    static final Set<String> RESERVED =
            Set.of(("access add all alter and any as asc audit between by char check cluster column"
                            + " column_value comment compress connect create current date decimal default delete desc distinct drop else"
                            + " exclusive exists file float for from grant group having identified immediate in increment index initial"
                            + " insert integer intersect into is level like lock long maxextents minus mlslabel mode modify"
                            + " nested_table_id noaudit nocompress not nowait null number of offline on online option or order pctfree"
                            + " prior public raw rename resource revoke row rowid rownum rows select session set share size smallint"
                            + " start successful synonym sysdate table then to trigger uid union unique update user validate values"
                            + " varchar varchar2 view whenever where with")
                    .split(" "));

    private TableColumns() {}

    static List<String> complaints(SqlText text) {
        var create = CREATE.matcher(text.code());
        if (!create.find()) {
            return List.of();
        }
        var complaints = new ArrayList<String>();
        var names = new HashSet<String>();
        for (var part : parts(text.code().substring(create.end(), text.closing(create.end() - 1)))) {
            var name = part.split("\\s+", 2)[0];
            if (NOT_A_COLUMN.contains(name)) {
                continue;
            }
            if (RESERVED.contains(name)) {
                complaints.add("a column with a reserved name: " + name);
            }
            if (!names.add(name)) {
                complaints.add("a column that is there twice: " + name);
            }
            if (TYPES_OF_OTHERS.matcher(part).find()) {
                complaints.add("a type that Oracle has not: " + part);
            }
        }
        return complaints;
    }

    /** What stands between the commas that are in no bracket. */
    private static List<String> parts(String list) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var begin = 0;
        for (var i = 0; i < list.length(); i++) {
            var c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(list.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(list.substring(begin).strip());
        return parts;
    }
}
