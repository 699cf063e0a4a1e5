package app.pathfinder.core.draft;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be written, the latest of each editor, in the order in which they changed first. One thread writes, and
 * only while there is something. Thread-safe.
 */
final class DraftQueue {
    private final BiConsumer<Slot, Change> writer;
    private final Map<Slot, Change> waiting = new LinkedHashMap<>();
    private boolean writing;

    /** Whose draft of which editor. */
    record Slot(UUID userId, DraftKey key) {}

    /**
     * What is to become of a draft.
     *
     * @param draft what is to be kept; null if nothing is
     * @param drafts of whom
     */
    record Change(@Nullable Draft draft, EncryptedDrafts drafts) {}

    DraftQueue(BiConsumer<Slot, Change> writer) {
        this.writer = writer;
    }

    synchronized void add(Slot slot, Change change) {
        waiting.put(slot, change);
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name("drafts").start(this::write);
        }
    }

    /** Forgets what is still to be written of a person. */
    synchronized void drop(UUID userId) {
        waiting.keySet().removeIf(slot -> slot.userId().equals(userId));
    }

    /** What is to become of the draft of an editor, if that is not done yet. */
    synchronized Optional<Change> waiting(Slot slot) {
        return Optional.ofNullable(waiting.get(slot));
    }

    /** Waits until all is written, but not for longer than this; whether it is. */
    synchronized boolean await(Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (writing) {
            var rest = Duration.ofNanos(end - System.nanoTime());
            if (!rest.isPositive()) {
                return false;
            }
            wait(Math.max(1, rest.toMillis()));
        }
        return true;
    }

    private void write() {
        for (var next = next(); next != null; next = next()) {
            try {
                writer.accept(next.getKey(), next.getValue());
            } catch (RuntimeException | Error e) {
                stopped();
                throw e;
            } finally {
                written(next);
            }
        }
    }

    private synchronized Map.@Nullable Entry<Slot, Change> next() {
        var first = waiting.entrySet().stream().findFirst();
        if (first.isEmpty()) {
            writing = false;
            notifyAll();
            return null;
        }
        return Map.entry(first.get().getKey(), first.get().getValue());
    }

    /** This thread ends; the next change begins another. */
    private synchronized void stopped() {
        writing = false;
        notifyAll();
    }

    /** It waits until it is written, so that whoever looks for it meanwhile finds it. */
    private synchronized void written(Map.Entry<Slot, Change> done) {
        waiting.remove(done.getKey(), done.getValue());
    }
}
