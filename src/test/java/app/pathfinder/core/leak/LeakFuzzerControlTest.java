package app.pathfinder.core.leak;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.BrokenGateways;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The fuzzer finds what it is looking for: each wall is broken on purpose, and it must or must not notice. */
class LeakFuzzerControlTest {
    private static final int ONE_IN = 200;

    /** Ends with the first canary, which a few of the crossed operations do not give away. */
    private static final Plan UNTIL_FOUND = new Plan(6, 16, 30_000, Duration.ofSeconds(40), false, 1, 10_000);

    private static final Plan SHORT = new Plan(6, 16, 2_500, Duration.ofSeconds(15), false, 1, 10_000);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void noticesAProgramThatMixesUsersUp() throws Exception {
        var random = Seed.printed();
        var people = Population.make(database, UNTIL_FOUND.users(), random);
        var broken = BrokenGateways.givingOthersSessions(database, ONE_IN);
        var fuzzer = new LeakFuzzer(database, UNTIL_FOUND, people, broken, Set.of());
        assertForeignCanary(fuzzer.run(random.nextLong()));
    }

    @Test
    void noticesAProgramThatMixesTablesUpWhereNoPolicyHolds() throws Exception {
        var random = Seed.printed();
        var people = Population.make(database, UNTIL_FOUND.users(), random);
        BrokenGateways.believeWhatTheProgramSays(database);
        BrokenGateways.takeSecondWallDown(database);
        var broken = BrokenGateways.givingOthersTables(database, ONE_IN);
        var fuzzer = new LeakFuzzer(database, UNTIL_FOUND, people, broken, Set.of());
        assertForeignCanary(fuzzer.run(random.nextLong()));
    }

    @Test
    void policiesAloneHoldAgainstAProgramThatMixesTablesUp() throws Exception {
        var random = Seed.printed();
        var people = Population.make(database, SHORT.users(), random);
        BrokenGateways.believeWhatTheProgramSays(database);
        // Often, because what is refused has to be seen in a few thousand operations.
        var broken = BrokenGateways.givingOthersTables(database, 10);
        try (var reckoning = new Reckoning(database, people)) {
            var anchors = reckoning.anchors();
            var fuzzer = new LeakFuzzer(database, SHORT, people, broken, Set.of(ProblemKind.ACCESS_REFUSED));
            var findings = fuzzer.run(random.nextLong());
            assertThat(findings.leaks()).isEmpty();
            assertThat(findings.failures()).isEmpty();
            assertThat(findings.problems()).containsKey(ProblemKind.ACCESS_REFUSED);
            reckoning.assertNothingCrossed(anchors);
        }
    }

    private static void assertForeignCanary(Findings findings) {
        assertThat(findings.leaks()).anySatisfy(leak -> {
            assertThat(leak.isCanary()).isTrue();
            assertThat(leak.owner()).isNotEqualTo(leak.actor()).isNotEqualTo("somebody else");
        });
    }
}
