package app.pathfinder.core.leak;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands in the tables when nobody acts, as the superuser sees it, whom no policy binds. */
final class Reckoning implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern DECIMAL = Pattern.compile(": (\\d+\\.\\d+)");

    private final TestDatabase database;
    private final People people;
    private final Connection superuser;

    Reckoning(TestDatabase database, People people) throws SQLException {
        this.database = database;
        this.superuser = database.superuser();
        this.people = people;
    }

    /** What stands in the records that their owners never touch; which profile is the default may move. */
    List<String> anchors() throws SQLException {
        var anchors = new ArrayList<String>();
        for (var person : people.all()) {
            for (var table : UserTable.values()) {
                var id = person.anchor(table).toString();
                anchors.addAll(rows("select (to_jsonb(t) - 'is_default')::text from " + name(person, table)
                        + " t where to_jsonb(t)::text like '%\"" + key(table) + "\": \"" + id + "\"%'"));
            }
        }
        return anchors;
    }

    /** Nothing of anybody's reached the tables of another, and nobody changed what was there before. */
    void assertNothingCrossed(List<String> anchorsBefore) throws SQLException {
        assertThat(anchors()).as("what only others tried to reach").isEqualTo(anchorsBefore);
        assertThat(foreignRows()).isEmpty();
    }

    /** The rows that are not wholly their table's owner's. */
    private List<Leak> foreignRows() throws SQLException {
        var check = new LeakCheck(people);
        var foreign = new ArrayList<Leak>();
        for (var person : people.all()) {
            for (var table : UserTable.values()) {
                var name = name(person, table);
                for (var row : rows("select to_jsonb(t)::text from " + name + " t")) {
                    check.leak("the table " + name, person, contents(row)).ifPresent(foreign::add);
                    if (lacksCanary(table, row, person)) {
                        foreign.add(new Leak("the table " + name, person.username(), "nobody", row));
                    }
                }
            }
        }
        return foreign;
    }

    private static boolean lacksCanary(UserTable table, String row, Person person) {
        // A mapping holds no text, and a conversation may have none.
        return table != UserTable.SKILL_MAPPINGS
                && table != UserTable.CONVERSATIONS
                && !row.contains(person.canary().text());
    }

    private static List<Object> contents(String row) {
        var contents = new ArrayList<Object>();
        contents.add(row);
        ID.matcher(row).results().map(MatchResult::group).map(UUID::fromString).forEach(contents::add);
        DAY.matcher(row).results().map(match -> LocalDate.parse(match.group(1))).forEach(contents::add);
        DECIMAL.matcher(row)
                .results()
                .map(match -> new BigDecimal(match.group(1)))
                .forEach(contents::add);
        return contents;
    }

    /** Each figure of each user's services is made of exactly the rows of their own tables. */
    void assertServicesCountWhatIsThere() throws SQLException {
        for (var person : people.all()) {
            new Figures(database, person, this).assertRight();
        }
    }

    long count(Person person, UserTable table, String condition) throws SQLException {
        return Long.parseLong(rows("select count(*) from " + name(person, table) + " where " + condition)
                .getFirst());
    }

    private static String key(UserTable table) {
        return UserTableSql.of(table).key();
    }

    /** The names of the tables, without asking the program for them. */
    private static String name(Person person, UserTable table) {
        return "user_" + person.username() + "_" + table.suffix();
    }

    private List<String> rows(String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
