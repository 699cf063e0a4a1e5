package app.pathfinder.core.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run did, as counts by name, for example {@code sessions: 3}. Never holds a text of a user. Immutable.
 *
 * @param counts in the order in which people read them
 */
public record JobSummary(Map<String, Long> counts) {
    public JobSummary {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** One count. */
    public static JobSummary of(String name, long count) {
        return new JobSummary(Map.of(name, count));
    }

    /** The same with one count more. */
    public JobSummary and(String name, long count) {
        var more = new LinkedHashMap<>(counts);
        more.put(name, count);
        return new JobSummary(more);
    }
}
