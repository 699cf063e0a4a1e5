package app.pathfinder.core.leak;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a run noticed. Thread-safe. */
final class Findings {
    /** After so many of any sort a run ends. */
    private static final int MOST = 20;

    private final int enough;
    private final Queue<Leak> leaks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger canaries = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bad = new AtomicInteger();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Map<ProblemKind, LongAdder> problems = new ConcurrentHashMap<>();

    /**
     * @param enough after how many foreign canaries a run ends
     */
    Findings(int enough) {
        this.enough = enough;
    }

    void leak(Leak leak) {
        if (bad.incrementAndGet() <= MOST) {
            leaks.add(leak);
        }
        if (leak.isCanary()) {
            canaries.incrementAndGet();
        }
    }

    /** Something that should not happen, but is no leak. */
    void failure(String operation, Throwable thrown) {
        if (bad.incrementAndGet() <= MOST) {
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            failures.add(operation + ": " + trace);
        }
    }

    /** An operation ended as it may. */
    void ended(Operation operation) {
        outcomes.computeIfAbsent(operation.name(), name -> new LongAdder()).increment();
    }

    void problem(Problem problem) {
        problems.computeIfAbsent(problem.kind(), kind -> new LongAdder()).increment();
    }

    boolean areEnough() {
        return bad.get() >= MOST || canaries.get() >= enough;
    }

    List<Leak> leaks() {
        return List.copyOf(leaks);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often the operation did what it is for. */
    long outcomes(Operation operation) {
        var count = outcomes.get(operation.name());
        return count == null ? 0 : count.sum();
    }

    /** How often each operation did what it is for. */
    Map<String, Long> outcomes() {
        var counts = new TreeMap<String, Long>();
        outcomes.forEach((name, count) -> counts.put(name, count.sum()));
        return counts;
    }

    /** How often each kind of problem was the answer. */
    Map<ProblemKind, Long> problems() {
        var counts = new TreeMap<ProblemKind, Long>();
        problems.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }
}
