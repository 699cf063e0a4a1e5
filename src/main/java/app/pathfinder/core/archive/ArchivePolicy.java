package app.pathfinder.core.archive;

import java.time.Period;

/**
 * When an account that nobody uses is archived. Immutable.
 *
 * @param unused so long after its last use an active account is marked inactive
 * @param grace so long an account stays inactive, and a log-in takes it back into use, before its tables are archived
 */
public record ArchivePolicy(Period unused, Period grace) {
    /** What the program goes by. */
    public static final ArchivePolicy DEFAULT = new ArchivePolicy(Period.ofMonths(12), Period.ofDays(30));
}
