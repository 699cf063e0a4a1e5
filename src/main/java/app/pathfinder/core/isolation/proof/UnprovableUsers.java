package app.pathfinder.core.isolation.proof;

import java.util.List;
import java.util.UUID;

/**
 * Users whose tables no session can open now, so that nothing can be planted in them; their guards are in the inventory.
 * Immutable.
 *
 * @param reason the account's state, {@code no tables}, or {@code changed} for who became so while the proof ran
 * @param listed the first of them
 */
public record UnprovableUsers(String reason, long users, List<UUID> listed) {
    public UnprovableUsers {
        listed = List.copyOf(listed);
    }
}
