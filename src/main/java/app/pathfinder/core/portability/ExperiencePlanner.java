package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.RecordService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the experiences that a file of another program means by title, organisation and start. For one transaction. */
final class ExperiencePlanner {
    private static final UserRows EXPERIENCES = UserRows.of(UserTable.EXPERIENCES_DETAILED);

    private final OutsideComparison comparison;
    private final ExperienceIndex index;

    ExperiencePlanner(OutsideComparison comparison) {
        this.comparison = comparison;
        this.index = ExperienceIndex.of(comparison.tx());
    }

    void take(ExperienceSketch sketch) {
        var draft = sketch.draft();
        if (sketch.flaw().isPresent()) {
            comparison.plan().noteText(sketch.where(), sketch.flaw().get());
        } else if (comparison.isValid(sketch.where(), draft)) {
            place(sketch, draft, Objects.requireNonNull(sketch.start()));
        }
    }

    private void place(ExperienceSketch sketch, ExperienceDraft draft, PartialDate start) {
        var matches = index.matching(Objects.requireNonNull(draft.title()), draft.organization(), start);
        var id = matches.isEmpty() ? RecordService.newId() : matches.getFirst().id();
        var existing =
                matches.isEmpty() ? null : EXPERIENCES.find(comparison.tx(), id).orElse(null);
        if (matches.isEmpty()) {
            var row = comparison.newRows().experience(id, draft);
            index.add(row);
            comparison.add(ImportedKind.EXPERIENCE, id, row, name(draft));
        } else if (existing == null || !comparison.take(id)) {
            comparison.plan().note(sketch.where(), "portability.note.twice");
        } else {
            compare(sketch, draft, existing, matches.size() > 1);
        }
    }

    private static PlanBuilder.Name name(ExperienceDraft draft) {
        return new PlanBuilder.Name(Objects.requireNonNull(draft.title()), draft.organization(), draft.startDate());
    }

    private void compare(
            ExperienceSketch sketch,
            ExperienceDraft draft,
            Map<String, @Nullable Object> existing,
            boolean severalMatch) {
        var merged = new HashMap<>(existing);
        OutsideComparison.putIfOther(merged, "location", draft.location());
        OutsideComparison.putIfOther(merged, "employment_kind", draft.employmentKind());
        OutsideComparison.putIfOther(merged, "url", draft.url());
        OutsideComparison.putIfOther(merged, "description", sketch.isDescribed() ? draft.description() : null);
        var end = sketch.end();
        var endHere = RowValues.day(existing, "end_date");
        if (end != null && (endHere == null || !end.covers(endHere))) {
            merged.put("end_date", end.last());
            merged.put("is_current", false);
        }
        if (!startsAfter(merged)) {
            comparison.change(ImportedKind.EXPERIENCE, existing, merged, name(draft), severalMatch);
        } else {
            comparison.plan().note(sketch.where(), "portability.note.ends-before");
        }
    }

    private static boolean startsAfter(Map<String, @Nullable Object> row) {
        LocalDate end = RowValues.day(row, "end_date");
        return end != null
                && Objects.requireNonNull(RowValues.day(row, "start_date")).isAfter(end);
    }
}
