package app.pathfinder.core.isolation.proof;

import java.util.List;

/**
 * What the catalog says of the guards of all users. Immutable.
 *
 * @param relations how many tables and views were compared
 * @param deviations how many guards are not as they must be
 * @param listed the first of them
 */
public record WallInventory(long users, long relations, long deviations, List<WallDeviation> listed) {
    public WallInventory {
        listed = List.copyOf(listed);
    }
}
