package app.pathfinder.core.leak;

import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes the users of a run, with one record in each table that its owner never touches again. */
final class Population {
    private static final int SKILLS = 3;

    private final TestDatabase database;
    private final Random random;

    private Population(TestDatabase database, Random random) {
        this.database = database;
        this.random = random;
    }

    static People make(TestDatabase database, int users, Random random) throws SQLException {
        if (users > Marks.USERS) {
            throw new IllegalArgumentException("No more than " + Marks.USERS + " users can be told apart");
        }
        return new Population(database, random).people(users);
    }

    private People people(int users) throws SQLException {
        var all = new ArrayList<Person>();
        for (var number = 0; number < users; number++) {
            all.add(person(number));
        }
        var people = new People(all);
        all.forEach(person -> new Anchors(database, people, person, random).plant());
        return people;
    }

    private Person person(int number) throws SQLException {
        var canary = Canary.random(random);
        // The number goes last and names begin alike, so that a prefix that is cut or folded would be noticed.
        var context = database.register("canary_keeper_" + number);
        return new Person(context, canary, new Marks(number), skills(canary));
    }

    private List<UUID> skills(Canary canary) throws SQLException {
        var skills = IntStream.range(0, SKILLS)
                .mapToObj(place -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
        try (var connection = database.owner();
                var insert = connection.prepareStatement(
                        "insert into pf_ref_skills_catalog (skill_id, skill_name, category, retired)"
                                + " values (?, ?, ?, false)")) {
            for (var skill : skills) {
                insert.setObject(1, skill);
                insert.setString(2, canary.text() + " skill " + skill);
                insert.setString(3, canary.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return skills;
    }
}
