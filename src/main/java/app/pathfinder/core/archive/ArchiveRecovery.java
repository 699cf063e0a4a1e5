package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Clears up after programs that died while they archived or restored. Their tables need nothing: what changes tables is
 * one transaction, which is there or not. What is left is a run that never ended, and perhaps a file that no account
 * refers to. Thread-safe; blocks.
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
        var ended = database.inTransaction(handle -> handle.createQuery("select end_abandoned_runs(:limit)")
                .bind("limit", RUNS_AT_ONCE)
                .mapTo(Integer.class)
                .one());
        folder.forEachId(ids -> forgotten(ids).forEach(folder::delete));
        return ended;
    }

    private List<UUID> forgotten(List<UUID> ids) {
        return database.withHandle(handle -> handle.createQuery("select forgotten_archives(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
    }
}
