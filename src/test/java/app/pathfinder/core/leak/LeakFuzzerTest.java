package app.pathfinder.core.leak;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.TestDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Many users do everything that the program can do, at once and in a random order, and nobody gets or changes anything
 * of anybody else's. Some thousand operations in an ordinary build, a million with {@code mvn verify -Plong}.
 */
class LeakFuzzerTest {
    private static final int THREADS = 16;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void usersGetNothingOfEachOther() throws Exception {
        run(new Plan(16, THREADS, 12_000, Duration.ofSeconds(14), true, 1, 4_000));
    }

    @Test
    @Tag("long")
    void hundredUsersGetNothingOfEachOtherInAMillionOperations() throws Exception {
        run(new Plan(100, THREADS, 1_000_000, Duration.ofDays(1), true, 1, 100_000));
    }

    private void run(Plan plan) throws Exception {
        var random = Seed.printed();
        var people = Population.make(database, plan.users(), random);
        try (var reckoning = new Reckoning(database, people)) {
            var anchors = reckoning.anchors();
            var fuzzer = new LeakFuzzer(database, plan, people, LeakFuzzer.honest(database), Set.of());
            assertNothingFound(fuzzer.run(random.nextLong()), fuzzer);
            reckoning.assertNothingCrossed(anchors);
            reckoning.assertServicesCountWhatIsThere();
        }
    }

    private static void assertNothingFound(Findings findings, LeakFuzzer fuzzer) {
        assertThat(findings.leaks()).isEmpty();
        assertThat(findings.failures()).isEmpty();
        assertThat(findings.outcomes().keySet())
                .as("operations that did what they are for")
                .containsAll(fuzzer.operations().stream().map(Operation::name).toList());
    }

    @Test
    void everyPublicMethodOfTheServicesIsAmongTheOperations() {
        var operations = Operations.all();
        var services = operations.stream().map(Operation::service).collect(Collectors.toSet());
        assertThat(services).hasSize(13);
        for (var service : services) {
            var called = operations.stream()
                    .filter(operation -> operation.service() == service)
                    .map(Operation::method)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(called).as(service.getSimpleName()).isEqualTo(publicMethods(service));
        }
    }

    private static Set<String> publicMethods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
