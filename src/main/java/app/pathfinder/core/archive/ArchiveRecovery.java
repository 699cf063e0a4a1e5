package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.problem.Problem;
import com.google.common.collect.Lists;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Clears up after programs that died while they archived or restored: undoes what they did to tables where that was not one
 * transaction, ends their runs, and removes files that no account refers to. Thread-safe; blocks.
 */
public final class ArchiveRecovery {
    private static final int RUNS_AT_ONCE = 1_000;

    private final OwnerDatabase database;
    private final ArchiveFolder folder;

    @Inject
    ArchiveRecovery(OwnerDatabase database, ArchiveFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * Ends runs of which nothing was heard for too long, and removes this computer's files of archives that were given up
     * or whose account was deleted. A file that this database never heard of is left alone: it may be another database's.
     *
     * @return how many runs were ended
     * @throws Problem a kind of server or file failure
     */
    public int recover() {
        int ended = database.inTransaction(handle -> database.call(handle, Routine.END_ABANDONED_RUNS)
                .bind("limit", RUNS_AT_ONCE)
                .one(row -> row.number("ended")));
        folder.forEachId(ids -> forgotten(ids).forEach(folder::delete));
        return ended;
    }

    private List<UUID> forgotten(List<UUID> ids) {
        return database.withHandle(handle -> {
            var forgotten = new ArrayList<UUID>();
            Lists.partition(ids, ArchiveSql.LOOKED_UP_AT_ONCE)
                    .forEach(some -> forgotten.addAll(forgotten(handle, some)));
            return forgotten;
        });
    }

    /** Always so many places, so that there is one statement for any number. */
    private List<UUID> forgotten(Handle handle, List<UUID> ids) {
        var statement = database.statement(handle, ArchiveSql.FORGOTTEN);
        for (var place = 0; place < ArchiveSql.LOOKED_UP_AT_ONCE; place++) {
            statement.bind("id" + place, ids.get(Math.min(place, ids.size() - 1)));
        }
        return statement.list(row -> row.id("archive_id"));
    }
}
