package app.pathfinder.core.draft;

import java.time.Instant;
import java.util.Map;

/**
 * What stood in the fields of an editor. Immutable; any thread.
 *
 * @param version the version of the record that it was made from; 0 for a new record
 * @param typedAt when it was kept
 * @param texts the text of each field, by its name
 */
public record Draft(int version, Instant typedAt, Map<String, String> texts) {
    public Draft {
        texts = Map.copyOf(texts);
    }

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "Draft[version " + version + ", " + typedAt + "]";
    }
}
