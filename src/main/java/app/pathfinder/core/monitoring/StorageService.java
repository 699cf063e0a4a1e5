package app.pathfinder.core.monitoring;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.List;

/** The largest tables, what would do them good, and doing it. Thread-safe; every method blocks. */
public final class StorageService {
    /** The most tables that are looked at. */
    public static final int MOST = 1_000;

    private final OwnerDatabase database;
    private final EngineStatistics statistics;

    @Inject
    StorageService(OwnerDatabase database, EngineStatistics statistics) {
        this.database = database;
        this.statistics = statistics;
    }

    /**
     * The largest tables of all users, the largest first.
     *
     * @param limit how many, 1 to {@value #MOST}
     */
    public List<LargeTable> largest(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A limit from 1 to " + MOST);
        }
        return database.withHandle(handle -> statistics.get().largest(handle, limit));
    }

    /**
     * Gathers figures and takes back the space of rows that are gone, by the engine's own means, one table at a time; users
     * go on working, and a table that somebody holds is left out.
     *
     * @return how many tables that was done for
     */
    public int tidy(List<LargeTable> tables, Progress progress) {
        var wanted = tables.stream()
                .filter(each -> each.advice().contains(LargeTable.Advice.GATHER)
                        || each.advice().contains(LargeTable.Advice.TIDY))
                .toList();
        for (var i = 0; i < wanted.size(); i++) {
            progress.throwIfCancelled();
            var table = wanted.get(i);
            progress.report((double) i / wanted.size(), table.username() + " " + table.suffix());
            database.withHandle(handle -> {
                statistics.get().gather(handle, List.of(table.nameForEngine()));
                return table;
            });
        }
        return wanted.size();
    }
}
