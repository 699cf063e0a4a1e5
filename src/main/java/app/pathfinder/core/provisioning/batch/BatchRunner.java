package app.pathfinder.core.provisioning.batch;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works on batches, several items at once. Each item is one transaction together with the mark that it is done, so a
 * program that dies leaves every item done, failed or waiting, and another program goes on where it was. Thread-safe;
 * every method blocks until the batch ended or paused.
 */
public final class BatchRunner {
    private final OwnerDatabase database;
    private final Messages messages;
    private final Map<BatchKind, BatchWork> works;

    @Inject
    public BatchRunner(OwnerDatabase database, Messages messages, Set<BatchWork> works) {
        this.database = database;
        this.messages = messages;
        this.works = works.stream().collect(Collectors.toMap(BatchWork::kind, Function.identity()));
    }

    /**
     * Stores a batch and works on it. Once it is stored, nothing but a person's wish or too many failures keeps it from
     * being brought to its end, if need be by another program.
     *
     * @param maxFailedShare it stops when more than this share of the items tried so far, rounded down, failed; 0 to 1
     * @param actor the administrator, or null
     * @return the batch as it ended
     * @throws Problem if the database cannot go on; the batch is then stopped, or orphaned
     */
    public Batch start(
            BatchKind kind,
            List<BatchItem.Draft> items,
            double maxFailedShare,
            @Nullable UUID actor,
            Progress progress) {
        return start(kind, items, maxFailedShare, actor, progress, batch -> {});
    }

    /**
     * The same for who wants to pause or cancel it meanwhile.
     *
     * @param stored is told the batch's id as soon as it is stored
     */
    public Batch start(
            BatchKind kind,
            List<BatchItem.Draft> items,
            double maxFailedShare,
            @Nullable UUID actor,
            Progress progress,
            Consumer<UUID> stored) {
        var batch = UuidCreator.getTimeOrderedEpoch();
        var runner = UUID.randomUUID();
        database.inTransaction(handle -> {
            BatchStore.insert(handle, batch, runner, kind, maxFailedShare, actor);
            BatchStore.insertItems(handle, batch, items);
            return batch;
        });
        stored.accept(batch);
        return work(batch, runner, progress);
    }

    /**
     * Goes on with a batch that was paused or stopped, that lost its program, or of which some items failed.
     *
     * @param failedAgain whether those that failed are tried again
     * @throws Problem {@link ProblemKind#BATCH_NOT_FREE} if a program works on it, or it is cancelled or unknown
     */
    public Batch resume(UUID batch, boolean failedAgain, Progress progress) {
        var runner = UUID.randomUUID();
        if (!database.inTransaction(handle -> BatchStore.takeOver(handle, batch, runner, failedAgain))) {
            throw new Problem(ProblemKind.BATCH_NOT_FREE);
        }
        return work(batch, runner, progress);
    }

    private Batch work(UUID id, UUID runner, Progress progress) {
        var batch = find(id);
        var work = works.get(batch.kind());
        if (work == null) {
            throw new IllegalStateException("A kind of batch without its work");
        }
        var crew = new BatchCrew(database, batch, runner, work, new BatchPace(batch.counts(), messages, progress));
        for (var last : Waves.of(batch.kind(), batch.counts().total())) {
            crew.workUntil(last);
        }
        return end(crew, id);
    }

    /** An interrupt has had its effect by now; it would close the connection on which the end is written. */
    private Batch end(BatchCrew crew, UUID id) {
        var isInterrupted = Thread.interrupted();
        try {
            crew.end();
            return find(id);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Batch find(UUID id) {
        return database.withHandle(handle -> BatchStore.find(handle, id)).orElseThrow();
    }
}
