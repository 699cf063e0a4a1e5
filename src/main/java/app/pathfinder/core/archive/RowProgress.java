package app.pathfinder.core.archive;

import app.pathfinder.core.work.Progress;
import java.time.Duration;

/** Told of each row, it reports now and then, keeps a run's lease, and gives up when the work is cancelled. For one thread. */
final class RowProgress implements Runnable {
    private static final int REPORTED_EACH = 1_000;
    private static final long RENEWED_EACH = Duration.ofMinutes(1).toNanos();

    private final Progress progress;
    private final String text;
    private final Runnable renewal;
    private long rows;
    private long renewedAt = System.nanoTime();

    /** @param renewal what keeps the lease; must not touch a run that this thread's transaction holds */
    RowProgress(Progress progress, String text, Runnable renewal) {
        this.progress = progress;
        this.text = text;
        this.renewal = renewal;
    }

    @Override
    public void run() {
        if (++rows % REPORTED_EACH == 0) {
            progress.throwIfCancelled();
            progress.report(-1, text);
            renewIfDue();
        }
    }

    private void renewIfDue() {
        var now = System.nanoTime();
        if (now - renewedAt > RENEWED_EACH) {
            renewedAt = now;
            renewal.run();
        }
    }
}
