package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.provisioning.drift.ReconciledDeviation.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** Says what became of a deviation, from what was done about its user's set. Stateless; any thread. */
final class ReconcileVerdict {
    private ReconcileVerdict() {}

    /** What a dry run says. */
    static ReconciledDeviation planned(Deviation deviation, RepairPlan plan) {
        var notes = notes(deviation, plan);
        var isPlanned = plan.steps().stream().anyMatch(step -> step.isAbout(deviation));
        return isPlanned && notes.stream().noneMatch(RepairNote::isLeft)
                ? new ReconciledDeviation(deviation, Outcome.REPAIRABLE, notes)
                : explained(deviation, notes);
    }

    /**
     * What a repair says.
     *
     * @param done the steps that were taken, and what was left
     * @param isLeft whether the deviation was still found afterwards
     */
    static ReconciledDeviation settled(Deviation deviation, RepairPlan done, boolean isLeft) {
        var notes = notes(deviation, done);
        return isLeft
                ? explained(deviation, notes)
                : new ReconciledDeviation(
                        deviation,
                        Outcome.REPAIRED,
                        notes.stream().filter(note -> !note.isLeft()).toList());
    }

    private static ReconciledDeviation explained(Deviation deviation, List<RepairNote> notes) {
        var isSaid = notes.stream().anyMatch(RepairNote::isLeft);
        return new ReconciledDeviation(deviation, Outcome.EXPLAINED, isSaid ? notes : List.of(RepairNote.UNCLEAR));
    }

    /** What is named like a user's and is none is never dropped: it may be all that is left of somebody's rows. */
    static ReconciledDeviation ofNobody(Deviation deviation) {
        var note = deviation.kind() == Deviation.Kind.ORPHANED ? RepairNote.LEFT_OVER : RepairNote.NOT_OURS;
        return new ReconciledDeviation(deviation, Outcome.EXPLAINED, List.of(note));
    }

    private static List<RepairNote> notes(Deviation deviation, RepairPlan plan) {
        var notes = EnumSet.noneOf(RepairNote.class);
        plan.steps().stream()
                .filter(step -> step.note() != null && step.isAbout(deviation))
                .forEach(step -> notes.add(Objects.requireNonNull(step.note())));
        plan.left().stream().filter(each -> each.isAbout(deviation)).forEach(each -> notes.add(each.note()));
        return List.copyOf(notes);
    }
}
