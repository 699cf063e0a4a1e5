package app.pathfinder.desktop.admin;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Twelve accounts as an organisation might have them, some with a history. */
final class BelievablePeople {
    private record Person(String username, String name, int conversations, int daysHere, int hoursAway, String state) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("amina.haddad", "Amina Haddad", 5200, 410, 1, "active"),
            new Person("bruno.costa", "Bruno Costa", 2600, 380, 5, "active"),
            new Person("chen.wei", "Chen Wei", 1900, 300, 26, "active"),
            new Person("dagny.holm", "Dagny Holm", 1400, 260, 60, "active"),
            new Person("elif.yilmaz", "Elif Yılmaz", 900, 190, 200, "active"),
            new Person("francois.leroy", "François Leroy", 640, 150, 2, "active"),
            new Person("grace.okafor", "Grace Okafor", 320, 90, 12, "active"),
            new Person("hugo.brandt", "Hugo Brandt", 120, 61, 900, "inactive"),
            new Person("ines.moreau", "Inés Moreau", 40, 30, 70, "suspended"),
            new Person("jun.tanaka", "Jun Tanaka", 0, 2, -1, "pending"),
            new Person("klara.novak", "Klára Nováková", 210, 45, 4, "active"));

    private BelievablePeople() {}

    static void move(TestDatabase database) throws SQLException {
        for (var person : PEOPLE) {
            database.get(AccountProvisioning.class)
                    .createUser(
                            new Registration(person.username(), person.name(), person.username() + "@example.org"),
                            TestDatabase.PASSWORD.toCharArray(),
                            person.username().startsWith("grace") ? Role.ADMIN : Role.USER,
                            false,
                            null);
            write(database, person);
            remember(database, person);
        }
        lose(database, "user_hugo_brandt_messages");
    }

    private static void write(TestDatabase database, Person person) {
        var context = database.logIn(person.username());
        database.databaseOf(context)
                .callRoutine(transaction -> transaction
                        .statement("""
                                insert into <conversations>
                                    (conversation_id, title, message_count, pinned, archived, created_at,
                                     updated_at, row_version)
                                select 'c' || number, repeat('About a project ', 8), 0, false, false, now(), now(), 1
                                  from generate_series(1, :count) number
                                """)
                        .bind("count", person.conversations())
                        .execute());
    }

    private static void remember(TestDatabase database, Person person) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.prepareStatement("""
                        update pf_users set account_status = ?, created_at = now() - ? * interval '1 day',
                               last_login = case when ? >= 0 then now() - ? * interval '1 hour' end
                         where username = ?
                        """)) {
            statement.setString(1, person.state());
            statement.setInt(2, person.daysHere());
            statement.setInt(3, person.hoursAway());
            statement.setInt(4, person.hoursAway());
            statement.setString(5, person.username());
            statement.executeUpdate();
        }
    }

    private static void lose(TestDatabase database, String prefix) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("drop table " + name(database, prefix) + " cascade");
        }
    }

    /** A prefix whose folding lost something ends in a hash. */
    private static String name(TestDatabase database, String like) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.prepareStatement(
                        "select relname from pg_class where relkind = 'r' and relname ~ ?")) {
            statement.setString(1, "^" + like.replace("_messages", ".*_messages$"));
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
