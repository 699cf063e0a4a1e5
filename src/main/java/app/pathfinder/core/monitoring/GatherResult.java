package app.pathfinder.core.monitoring;

/**
 * What gathering of statistics did. Immutable.
 *
 * @param users users whose figures were stale
 * @param tables tables gathered; one that somebody had locked is passed over and stays stale
 */
public record GatherResult(int users, int tables) {}
