package app.pathfinder.core.skill;

import app.pathfinder.core.record.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision changed, so that it can be taken back. Immutable. */
public record SkillDecision(List<Change> changes) {
    /** A mapping before and after; after is null for one that was deleted. */
    record Change(Stored<SkillMapping> before, @Nullable Stored<SkillMapping> after) {}

    public SkillDecision {
        changes = List.copyOf(changes);
    }

    /** How many mappings were changed. */
    public int size() {
        return changes.size();
    }
}
