package app.pathfinder.core.monitoring;

import java.util.List;
import java.util.UUID;

/**
 * The tables of one user whose figures are stale.
 *
 * @param tables each as the engine wants it named for gathering; not for people
 */
record StaleTableSet(UUID userId, List<String> tables) {
    StaleTableSet {
        tables = List.copyOf(tables);
    }
}
