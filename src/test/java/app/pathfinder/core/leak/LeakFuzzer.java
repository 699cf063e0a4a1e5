package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets many users do everything at once, in a random order, and looks for anything of one that another gets or changes.
 * The order in which threads come to act is the machine's; what each does is given by the seed.
 */
final class LeakFuzzer {
    private static final int CHOICE = 3;

    private final Plan plan;
    private final People people;
    private final Gateway gateway;
    private final List<Operation> operations = Operations.all();
    private final Findings findings;
    private final TurnRunner runner;
    private final SessionChanges sessions;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final long started = System.nanoTime();

    LeakFuzzer(TestDatabase database, Plan plan, People people, Gateway gateway, Set<ProblemKind> alsoExpected) {
        this.plan = plan;
        this.people = people;
        this.gateway = gateway;
        this.findings = new Findings(plan.enough());
        this.runner = new TurnRunner(people, findings, alsoExpected);
        this.sessions = new SessionChanges(database, plan.sessionsChange());
    }

    /** The program's own gateway. */
    static Gateway honest(TestDatabase database) {
        return (actor, other) -> database.databaseOf(actor);
    }

    Findings run(long seed) throws InterruptedException, ExecutionException {
        var random = new SplittableRandom(seed);
        try (var threads = Executors.newFixedThreadPool(plan.threads())) {
            var running = new ArrayList<Future<?>>();
            for (var thread = 0; thread < plan.threads(); thread++) {
                var own = random.split();
                running.add(threads.submit(() -> act(own)));
            }
            for (var each : running) {
                each.get();
            }
        }
        System.out.println(summary());
        return findings;
    }

    private void act(SplittableRandom random) {
        while (!findings.areEnough() && isTimeLeft() && begun.incrementAndGet() <= plan.operations()) {
            var person = people.any(random);
            sessions.perhaps(person, random);
            sessions.working(() -> actFor(person, random));
            progress(done.incrementAndGet());
        }
    }

    /** A machine that is busy with something else gets more time, a minute in an ordinary build, while an operation has not been done yet. */
    private boolean isTimeLeft() {
        var used = System.nanoTime() - started;
        var time = plan.time().toNanos();
        return used < time || (used < 4 * time && findings.outcomes().size() < operations.size());
    }

    /** One operation of this user: where there is nothing to do it to, another one. */
    private void actFor(Person person, SplittableRandom random) {
        var isDone = false;
        while (!isDone) {
            var other = people.anyBut(person, random);
            var operation = operation(random);
            isDone = runner.run(operation, () -> database(person, other), new Turn(people, person, other, random));
        }
    }

    /** Of a few, the one that was done least often, so that what rarely succeeds is tried more. */
    private Operation operation(SplittableRandom random) {
        return random.ints(CHOICE, 0, operations.size())
                .mapToObj(operations::get)
                .min(Comparator.comparingLong(findings::outcomes))
                .orElseThrow();
    }

    private UserDatabase database(Person person, Person other) {
        return gateway.of(person.context(), other.context());
    }

    private void progress(int count) {
        if (count % plan.progressEvery() == 0) {
            System.out.println(summary());
        }
    }

    private String summary() {
        var seconds = (System.nanoTime() - started) / 1e9;
        return "%d operations in %.1f s, %.0f a second; %d leaks; problems %s"
                .formatted(
                        done.get(),
                        seconds,
                        done.get() / seconds,
                        findings.leaks().size(),
                        findings.problems());
    }

    List<Operation> operations() {
        return operations;
    }
}
