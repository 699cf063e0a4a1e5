package app.pathfinder.core.provisioning.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One user's part of a batch. Immutable.
 *
 * @param number 1 and up, in the order in which they are worked on
 * @param userId null for an account that is yet to be made
 * @param errorCode the kind of problem, where it failed
 */
public record BatchItem(
        int number,
        @Nullable UUID userId,
        String username,
        ItemState state,
        @Nullable String errorCode,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    /**
     * What an item is made of.
     *
     * @param input JSON that its work needs, or null
     */
    public record Draft(
            @Nullable UUID userId,
            String username,
            @Nullable String input) {}

    /** An item that a worker has taken. */
    public record Taken(
            int number,
            @Nullable UUID userId,
            String username,
            @Nullable String input) {}
}
