package app.pathfinder.core.provisioning.batch;

import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what was done and tells a person, with an estimate of the rest. Thread-safe. */
final class BatchPace {
    /** Fewer tell nothing about the rest. */
    private static final int ENOUGH = 10;

    private final Batch.Counts before;
    private final Messages messages;
    private final Progress progress;
    private final long begin = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    BatchPace(Batch.Counts before, Messages messages, Progress progress) {
        this.before = before;
        this.messages = messages;
        this.progress = progress;
    }

    void countDone() {
        done.incrementAndGet();
    }

    void countFailed() {
        failed.incrementAndGet();
    }

    /** All that failed, those of earlier runs included. */
    int failed() {
        return before.failed() + failed.get();
    }

    /**
     * Reports how far it is.
     *
     * @throws app.pathfinder.core.problem.Problem of kind CANCELLED if nobody wants it any more
     */
    void report() {
        var tried = done.get() + failed.get();
        var allTried = before.done() + before.failed() + tried;
        var left = before.total() - allTried;
        var text = messages.text("provisioning.batch.progress", allTried, before.total(), failed());
        if (tried >= ENOUGH && left > 0) {
            text += messages.text("provisioning.batch.left", left(tried, left));
        }
        progress.report(before.total() == 0 ? 1 : (double) allTried / before.total(), text);
        progress.throwIfCancelled();
    }

    private String left(int tried, int left) {
        var seconds =
                Duration.ofNanos((System.nanoTime() - begin) / tried * left).toSeconds();
        return seconds < 90
                ? messages.text("provisioning.batch.seconds", Math.max(1, seconds))
                : messages.text("provisioning.batch.minutes", (seconds + 30) / 60);
    }
}
