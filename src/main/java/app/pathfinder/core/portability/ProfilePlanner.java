package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.RecordService;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the profiles that a file of another program means by the headline. For one transaction. */
final class ProfilePlanner {
    private static final UserRows PROFILES = UserRows.of(UserTable.PROFILE_SUMMARIES);
    private static final int MOST_COMPARED = 500;

    private final OutsideComparison comparison;

    ProfilePlanner(OutsideComparison comparison) {
        this.comparison = comparison;
    }

    void take(ProfileSketch sketch) {
        var profile = sketch.profile();
        if (!comparison.isValid(sketch.where(), profile)) {
            return;
        }
        var existing = PROFILES.page(comparison.tx(), null, MOST_COMPARED).stream()
                .filter(row -> isSame(row, profile.headline(), profile.executiveSummary()))
                .findFirst()
                .orElse(null);
        var name = new PlanBuilder.Name(
                Stream.of(profile.headline(), profile.executiveSummary())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                null,
                null);
        if (existing == null) {
            var id = RecordService.newId();
            comparison.add(ImportedKind.PROFILE, id, comparison.newRows().profile(id, profile), name);
        } else {
            var merged = new HashMap<>(existing);
            OutsideComparison.putIfOther(merged, "executive_summary", profile.executiveSummary());
            comparison.change(ImportedKind.PROFILE, existing, merged, name, false);
        }
    }

    /** By the headline, or by the summary where there is none. */
    private static boolean isSame(
            Map<String, @Nullable Object> row, @Nullable String headline, @Nullable String summary) {
        var column = headline == null ? "executive_summary" : "headline";
        var text = Objects.requireNonNullElse(headline == null ? summary : headline, "");
        return ExperienceIndex.folded(text).equals(ExperienceIndex.folded(RowValues.text(row, column)));
    }
}
