package app.pathfinder.core.leak;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserStatements;
import app.pathfinder.core.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EngineStatementsTest {
    private static final int USERS = 3;
    private static final int ENOUGH = 20_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final List<Operation> operations = Operations.all();
    private final Findings findings = new Findings(1);

    @Test
    void dump() throws Exception {
        UserStatements.forget();
        doEverythingOnce();
        var out = new ArrayList<String>();
        for (var each : UserStatements.recorded()) {
            out.add(UserStatements.forOracle(each));
        }
        out.sort(null);
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("target/oracle-statements.txt"), String.join("\n====\n", out));
        System.out.println(out.size() + " statements");
    }

    /** What is left to do may need something else to be done first, so every other operation is any. */
    private void doEverythingOnce() throws Exception {
        var random = Seed.printed();
        var people = Population.make(database, USERS, random);
        var runner = new TurnRunner(people, findings, Set.of());
        for (var count = 0; count < ENOUGH && !left().isEmpty(); count++) {
            var person = people.any(random);
            var turn = new Turn(people, person, people.anyBut(person, random), random);
            runner.run(
                    any(random, count % 2 == 0 ? left() : operations),
                    () -> database.databaseOf(person.context()),
                    turn);
        }
        assertThat(findings.failures()).isEmpty();
        assertThat(left()).as("operations that were never done").isEmpty();
    }

    private List<Operation> left() {
        return operations.stream()
                .filter(operation -> findings.outcomes(operation) == 0)
                .toList();
    }

    private static Operation any(Random random, List<Operation> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
