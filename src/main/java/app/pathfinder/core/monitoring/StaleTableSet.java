package app.pathfinder.core.monitoring;

import java.util.List;
import java.util.UUID;

/**
 * The tables of one user whose figures are stale.
 *
 * @param tables whole names as the database's catalog gives them, quoted where needed
 */
record StaleTableSet(UUID userId, List<String> tables) {
    StaleTableSet {
        tables = List.copyOf(tables);
    }
}
