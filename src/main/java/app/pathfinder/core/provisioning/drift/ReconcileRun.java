package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.TableSet;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.drift.ReconciledDeviation.Outcome;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reconciling of all users, in pages of deviations. For one thread. */
final class ReconcileRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileRun.class);

    /** More than one user can have, so that every page holds at least one user whole. */
    private static final int PAGE = 500;

    /** What concerns one user only. Any other failure would be every user's, and ends the run. */
    private static final Set<ProblemKind> OF_ONE_USER =
            EnumSet.of(ProblemKind.SERVER_TIMEOUT, ProblemKind.INTERNAL, ProblemKind.ACCESS_REFUSED);

    private final OwnerDatabase database;
    private final SetRepair repair;
    private final boolean dryRun;
    private final ReconcileTally tally;
    private final ReconcilePace pace;

    ReconcileRun(OwnerDatabase database, SetRepair repair, boolean dryRun, ReconcileTally tally, ReconcilePace pace) {
        this.database = database;
        this.repair = repair;
        this.dryRun = dryRun;
        this.tally = tally;
        this.pace = pace;
    }

    void run() {
        accountsWithoutSet();
        sets();
        ofNobody();
    }

    private void accountsWithoutSet() {
        var after = DriftQueries.FIRST;
        List<FoundDeviation> page;
        do {
            var from = after;
            page = database.inTransaction(handle -> DriftQueries.withoutSet(handle, from, PAGE));
            if (!page.isEmpty()) {
                pace.expect(page.getFirst().total());
                page.forEach(this::accountWithoutSet);
                after = Objects.requireNonNull(page.getLast().deviation().username());
            }
        } while (page.size() == PAGE);
    }

    private void accountWithoutSet(FoundDeviation found) {
        pace.throwIfCancelled();
        var userId = Objects.requireNonNull(found.userId());
        var made = dryRun ? Outcome.REPAIRABLE : Outcome.REPAIRED;
        try {
            var note = repair.makeMissing(userId, dryRun);
            tally.add(new ReconciledDeviation(
                    found.deviation(),
                    note.isPresent() ? Outcome.EXPLAINED : made,
                    note.stream().toList()));
        } catch (Problem e) {
            failed(userId, List.of(found.deviation()), e);
        }
        pace.advance(1);
    }

    private void sets() {
        var after = DriftQueries.FIRST;
        DeviationPage page;
        do {
            page = page(after);
            pace.expect(page.total());
            if (dryRun) {
                plan(page);
            } else {
                repair(page);
            }
            after = page.last();
        } while (page.hasMore());
    }

    private DeviationPage page(String after) {
        return DriftQueries.besideSpecimen(database, (handle, specimen) -> {
            tally.compared(DriftQueries.counts(handle));
            var found = DriftQueries.ofUsers(handle, specimen, after, List.of(), PAGE);
            var parts = TableSet.read(handle, specimen.userId()).orElseThrow();
            return DeviationPage.of(parts, found, after, PAGE);
        });
    }

    private void plan(DeviationPage page) {
        page.users().forEach((userId, deviations) -> {
            pace.throwIfCancelled();
            repair.plan(userId, page.specimen())
                    .ifPresent(plan -> deviations.forEach(each -> tally.add(ReconcileVerdict.planned(each, plan))));
            pace.advance(deviations.size());
        });
    }

    private void repair(DeviationPage page) {
        var plans = new LinkedHashMap<UUID, RepairPlan>();
        page.users().forEach((userId, deviations) -> {
            pace.throwIfCancelled();
            try {
                repair.repair(userId, page.specimen()).ifPresent(plan -> plans.put(userId, plan));
            } catch (Problem e) {
                failed(userId, deviations, e);
            }
            pace.advance(deviations.size());
        });
        if (!plans.isEmpty()) {
            lookAgain(page, plans);
        }
    }

    private void lookAgain(DeviationPage page, Map<UUID, RepairPlan> plans) {
        var left = new HashSet<Deviation>();
        DriftQueries.besideSpecimen(
                        database,
                        (handle, specimen) -> DriftQueries.ofUsers(
                                handle, specimen, DriftQueries.FIRST, plans.keySet(), plans.size() * PAGE))
                .forEach(each -> left.add(each.deviation()));
        plans.forEach((userId, plan) -> Objects.requireNonNull(page.users().get(userId))
                .forEach(each -> tally.add(ReconcileVerdict.settled(each, plan, left.contains(each)))));
    }

    private void failed(UUID userId, List<Deviation> deviations, Problem problem) {
        if (!OF_ONE_USER.contains(problem.kind())) {
            throw problem;
        }
        LOG.error("A set of tables could not be repaired [{}]", problem.code(), problem);
        repair.noteFailure(userId, problem);
        var note = problem.kind() == ProblemKind.SERVER_TIMEOUT ? RepairNote.BUSY : RepairNote.FAILED;
        deviations.forEach(each -> tally.add(new ReconciledDeviation(each, Outcome.FAILED, List.of(note))));
    }

    private void ofNobody() {
        pace.throwIfCancelled();
        var found = database.inTransaction(handle -> DriftQueries.ofNobody(handle, ReconcileService.LISTED));
        found.forEach(each -> tally.add(ReconcileVerdict.ofNobody(each.deviation())));
        if (!found.isEmpty()) {
            tally.count(Outcome.EXPLAINED, found.getFirst().total() - found.size());
        }
    }
}
