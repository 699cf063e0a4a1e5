package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.isolation.TableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The deviations of some users, beside what a set should be. Immutable.
 *
 * @param users in the order of their names; each with all deviations of theirs
 * @param total how many deviations these users and those behind them have
 * @param last the username behind which the next page begins
 * @param hasMore whether there may be one
 */
record DeviationPage(TableSet specimen, Map<UUID, List<Deviation>> users, long total, String last, boolean hasMore) {
    DeviationPage {
        users = Collections.unmodifiableMap(users);
    }

    /**
     * Makes a page of what a query found.
     *
     * @param after the username behind which it began
     * @param limit the most that it could find, which is more than one user can have
     */
    static DeviationPage of(TableSet specimen, List<FoundDeviation> found, String after, int limit) {
        var users = new LinkedHashMap<UUID, List<Deviation>>();
        for (var each : found) {
            users.computeIfAbsent(Objects.requireNonNull(each.userId()), id -> new ArrayList<>())
                    .add(each.deviation());
        }
        var isFull = found.size() == limit;
        if (isFull) {
            // More of this user may stand behind the limit, so the next page begins with them.
            users.remove(found.getLast().userId());
        }
        var last = users.isEmpty()
                ? after
                : users.lastEntry().getValue().getFirst().username();
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        return new DeviationPage(specimen, users, total, Objects.requireNonNull(last), isFull);
    }
}
