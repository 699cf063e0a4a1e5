package app.pathfinder.core.portability;

import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;

/** Told of each row, it reports now and then, and gives up when the work is cancelled. For one thread. */
final class RowProgress implements Runnable {
    private static final int REPORTED_EACH = 100;

    private final Progress progress;
    private final Messages messages;
    private final long total;
    private long rows;

    RowProgress(Progress progress, Messages messages, long total) {
        this.progress = progress;
        this.messages = messages;
        this.total = total;
    }

    @Override
    public void run() {
        if (rows++ % REPORTED_EACH == 0) {
            progress.throwIfCancelled();
            progress.report(
                    total == 0 ? -1 : (double) rows / total, messages.text("portability.progress", rows, total));
        }
    }
}
