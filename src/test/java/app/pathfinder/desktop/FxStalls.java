package app.pathfinder.desktop;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Watches how long the JavaFX thread lets somebody wait who asks it for nothing: as long as a key that is pressed then
 * would have to wait.
 */
final class FxStalls implements AutoCloseable {
    private static final long PAUSE_NANOS = Duration.ofMillis(3).toNanos();

    /** After so long it is looked up what the thread is doing. */
    private static final long SUSPICIOUS_MILLIS = 60;

    private final List<Stall> waits = Collections.synchronizedList(new ArrayList<>());
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("stall-watch").unstarted(this::watch);
    private final Thread watched;
    private volatile String step = "";
    private volatile boolean isClosed;

    /**
     * One wait.
     *
     * @param step during which step of the session
     * @param doing what the thread did meanwhile, empty for a short one
     */
    record Stall(String step, Duration length, List<StackTraceElement> doing) {
        @Override
        public String toString() {
            return "%d ms in %s%s".formatted(length.toMillis(), step, ownFrames());
        }

        private String ownFrames() {
            var own = doing.stream()
                    .filter(frame -> frame.getClassName().startsWith("app.pathfinder"))
                    .limit(3)
                    .toList();
            return own.isEmpty() ? doing.stream().limit(6).toList().toString() : own.toString();
        }
    }

    /** Begins to watch. Not on the JavaFX thread. */
    FxStalls() throws InterruptedException {
        var found = new Thread[1];
        var asked = new CountDownLatch(1);
        Platform.runLater(() -> {
            found[0] = Thread.currentThread();
            asked.countDown();
        });
        asked.await();
        watched = found[0];
        watcher.start();
    }

    /** The step of the session that begins now. */
    void begin(String name) {
        step = name;
    }

    /** All that were longer than this, the longest first. */
    List<Stall> over(Duration limit) {
        return longestFirst().stream()
                .filter(stall -> stall.length().compareTo(limit) > 0)
                .toList();
    }

    /** The longest of each step, the longest first. */
    List<Stall> longestOfEachStep() {
        var seen = new ArrayList<String>();
        return longestFirst().stream()
                .filter(stall -> !seen.contains(stall.step()) && seen.add(stall.step()))
                .toList();
    }

    private List<Stall> longestFirst() {
        synchronized (waits) {
            return waits.stream()
                    .sorted(Comparator.comparing(Stall::length).reversed())
                    .toList();
        }
    }

    private void watch() {
        try {
            while (!isClosed) {
                waits.add(askOnce());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stall askOnce() throws InterruptedException {
        var during = step;
        var answered = new CountDownLatch(1);
        var begun = System.nanoTime();
        Platform.runLater(answered::countDown);
        List<StackTraceElement> doing = List.of();
        if (!answered.await(SUSPICIOUS_MILLIS, TimeUnit.MILLISECONDS)) {
            doing = List.of(watched.getStackTrace());
            answered.await();
        }
        return new Stall(during, Duration.ofNanos(System.nanoTime() - begun), doing);
    }

    @Override
    public void close() {
        isClosed = true;
        Uninterruptibles.joinUninterruptibly(watcher);
    }
}
