package app.pathfinder.core.monitoring;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells administrators how many tables, rows and bytes each user has. Rows and sizes in lists are those that the database
 * gathered last, so every answer says how old they are; {@link #gather} renews them. Content is never read.
 *
 * <p>Thread-safe. Every method waits for the database and must not run on the JavaFX thread; each throws {@link Problem}
 * if the database cannot be reached.
 */
public final class TableStatisticsService {
    /** The most users that one page may hold. */
    public static final int LARGEST_PAGE = 1_000;

    private final OwnerDatabase database;
    private final EngineStatistics statistics;
    private final Messages messages;

    @Inject
    TableStatisticsService(OwnerDatabase database, EngineStatistics statistics, Messages messages) {
        this.database = database;
        this.statistics = statistics;
        this.messages = messages;
    }

    /**
     * One page of the users that match.
     *
     * @param offset how many to pass over, 0 or more
     * @param limit at most how many, 1 to {@value #LARGEST_PAGE}
     */
    public List<UserStatistics> page(StatisticsQuery query, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("No such page: " + offset + ", " + limit);
        }
        return database.withHandle(owner -> statistics.get().page(owner, query, offset, limit));
    }

    /** Hands over every user that matches, in order, all as of one moment. */
    public void forEach(StatisticsQuery query, Consumer<UserStatistics> action) {
        database.withHandle(owner -> {
            statistics.get().forEach(owner, query, action);
            return Boolean.TRUE;
        });
    }

    /** The sums over all users that match. */
    public StatisticsTotals totals(StatisticsQuery query) {
        return database.withHandle(owner -> statistics.get().totals(owner, query));
    }

    /**
     * The tables of one user, the largest first, with exact sizes; a table that should exist and does not is among them.
     *
     * @throws Problem {@link ProblemKind#RECORD_GONE} if there is no such user
     */
    public List<TableStatistics> tablesOf(UUID userId) {
        var tables = database.withHandle(owner -> statistics.get().tablesOf(owner, userId));
        if (tables.isEmpty()) {
            throw new Problem(ProblemKind.RECORD_GONE);
        }
        return tables;
    }

    /**
     * Renews the figures that are stale, one user after the other, and tells how far it is. What was renewed before a
     * cancel stays renewed.
     *
     * @throws Problem {@link ProblemKind#CANCELLED} if the progress says so, between two users
     */
    public GatherResult gather(Progress progress) {
        var stale = database.withHandle(statistics.get()::stale);
        var pace = new GatherPace(stale.size(), messages);
        var tables = 0;
        for (var set : stale) {
            progress.throwIfCancelled();
            progress.report(pace.share(), pace.text());
            gather(set);
            pace.advance();
            tables += set.tables().size();
        }
        return new GatherResult(stale.size(), tables);
    }

    private void gather(StaleTableSet set) {
        database.withHandle(owner -> {
            statistics.get().gather(owner, set.tables());
            return set;
        });
    }
}
