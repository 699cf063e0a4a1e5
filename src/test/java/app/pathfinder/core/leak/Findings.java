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
    /** After so many a run ends: the rest would say the same. */
    private static final int ENOUGH = 20;

    private final Queue<Leak> leaks = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bad = new AtomicInteger();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Map<ProblemKind, LongAdder> problems = new ConcurrentHashMap<>();

    void leak(Leak leak) {
        if (bad.incrementAndGet() <= ENOUGH) {
            leaks.add(leak);
        }
    }

    /** Something that should not happen, but is no leak. */
    void failure(String operation, Throwable thrown) {
        if (bad.incrementAndGet() <= ENOUGH) {
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
        return bad.get() >= ENOUGH;
    }

    List<Leak> leaks() {
        return List.copyOf(leaks);
    }

    List<String> failures() {
        return List.copyOf(failures);
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
