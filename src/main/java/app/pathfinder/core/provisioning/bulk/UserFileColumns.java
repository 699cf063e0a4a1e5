package app.pathfinder.core.provisioning.bulk;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a file holds what: found by its heading, whatever its case, spaces and hyphens. Immutable. */
final class UserFileColumns {
    /** What an account needs. */
    enum Column {
        USERNAME("Username", "username", "user", "login", "loginname"),
        DISPLAY_NAME("Display name", "displayname", "name", "fullname"),
        EMAIL("E-mail", "email", "mail", "emailaddress"),
        ROLE("Role", "role");

        private final String field;
        private final ImmutableSet<String> headings;

        Column(String field, String... headings) {
            this.field = field;
            this.headings = ImmutableSet.copyOf(headings);
        }

        /** The name by which a person knows it. */
        String field() {
            return field;
        }
    }

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();

    UserFileColumns(List<String> headings) {
        for (var i = 0; i < headings.size(); i++) {
            place(headings.get(i), i);
        }
    }

    private void place(String heading, int position) {
        var folded = heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        for (var column : Column.values()) {
            if (column.headings.contains(folded) && !positions.containsKey(column)) {
                positions.put(column, position);
                return;
            }
        }
        ignored.add(heading.strip());
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** The cell of a row, blank where the row or the file has none. */
    String cell(List<String> row, Column column) {
        var position = positions.get(column);
        return position == null || position >= row.size()
                ? ""
                : row.get(position).strip();
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }
}
