package app.pathfinder.core.database;

import java.time.Duration;

/**
 * How often a scheduler looks for what is due, and how it shows that it is alive. Immutable.
 *
 * @param polling how long it waits between two looks
 * @param heartbeat how often it says that a task is still being executed
 * @param threads how many tasks it executes at a time
 * @param patience how long it waits at its end for tasks that are being executed, before it interrupts them
 */
public record SchedulerPace(Duration polling, Duration heartbeat, int threads, Duration patience) {
    /** What the program uses. */
    public static final SchedulerPace ORDINARY =
            new SchedulerPace(Duration.ofSeconds(5), Duration.ofSeconds(15), 2, Duration.ofSeconds(3));

    /** So many heartbeats may be missing; the library takes no fewer. */
    static final int MISSED_HEARTBEATS = 4;

    /** After so long without a heartbeat whoever executes a task counts as dead, and another takes over. */
    public Duration silence() {
        return heartbeat.multipliedBy(MISSED_HEARTBEATS);
    }
}
