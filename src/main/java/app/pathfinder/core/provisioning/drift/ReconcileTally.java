package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.provisioning.drift.ReconciledDeviation.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what became of deviations, and keeps the first of them. For one thread. */
final class ReconcileTally {
    private final int kept;
    private final List<ReconciledDeviation> listed = new ArrayList<>();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    private DriftQueries.Counts sets = new DriftQueries.Counts(0, 0);

    ReconcileTally(int kept) {
        this.kept = kept;
    }

    void add(ReconciledDeviation deviation) {
        count(deviation.outcome(), 1);
        if (listed.size() < kept) {
            listed.add(deviation);
        }
    }

    /** More that are not handed over one by one. */
    void count(Outcome outcome, long number) {
        counts.merge(outcome, number, Long::sum);
    }

    /** What is compared; the last count holds. */
    void compared(DriftQueries.Counts counts) {
        sets = counts;
    }

    ReconcileReport report(Instant at, boolean dryRun) {
        return new ReconcileReport(
                at,
                dryRun,
                sets.users(),
                sets.outdated(),
                number(Outcome.REPAIRED) + number(Outcome.REPAIRABLE),
                number(Outcome.EXPLAINED),
                number(Outcome.FAILED),
                listed);
    }

    private long number(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
