package app.pathfinder.core.monitoring;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * What a database engine knows of the users' tables. One implementation an engine; the handle is the owner's. Tables are
 * found by their whole names, prefix and suffix, never by a pattern. Implementations hold no state; any thread.
 */
interface TableSetStatistics {
    List<UserStatistics> page(Handle owner, StatisticsQuery query, int offset, int limit);

    /** Hands over every user that matches, in order, from one snapshot, without holding them all in memory. */
    void forEach(Handle owner, StatisticsQuery query, Consumer<UserStatistics> action);

    StatisticsTotals totals(Handle owner, StatisticsQuery query);

    List<TableStatistics> tablesOf(Handle owner, UUID userId);

    List<StaleTableSet> stale(Handle owner);

    /** Gathers the figures of these tables. The handle must not be in a transaction. */
    void gather(Handle owner, List<String> tables);

    /** The largest tables of all users, the largest first, with what would do them good. */
    List<LargeTable> largest(Handle owner, int limit);

    DatabaseFacts facts(Handle owner);
}
