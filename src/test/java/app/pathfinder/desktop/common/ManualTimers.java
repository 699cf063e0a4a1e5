package app.pathfinder.desktop.common;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Timers, and the clock that goes with them, whose time a test moves by hand. */
public final class ManualTimers implements UiTimers, InstantSource {
    private final List<Entry> entries = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public UiTimer after(Duration delay, Runnable action) {
        return add(delay, null, action);
    }

    @Override
    public UiTimer every(Duration period, Runnable action) {
        return add(period, period, action);
    }

    private UiTimer add(Duration delay, @Nullable Duration period, Runnable action) {
        var entry = new Entry(now.plus(delay), period, action);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** Lets time pass, running what falls due in order. */
    public void pass(Duration time) {
        var end = now.plus(time);
        for (var due = next(end); due.isPresent(); due = next(end)) {
            run(due.get());
        }
        now = end;
    }

    /** Lets time pass while the computer sleeps: nothing runs meanwhile. */
    public void sleep(Duration time) {
        entries.forEach(entry -> entry.at = entry.at.plus(time));
        now = now.plus(time);
    }

    private Optional<Entry> next(Instant end) {
        return entries.stream().filter(entry -> !entry.at.isAfter(end)).min(Comparator.comparing(entry -> entry.at));
    }

    private void run(Entry entry) {
        now = entry.at;
        if (entry.period == null) {
            entries.remove(entry);
        } else {
            entry.at = entry.at.plus(entry.period);
        }
        entry.action.run();
    }

    /** How many actions wait. */
    public int waiting() {
        return entries.size();
    }

    private static final class Entry {
        private final @Nullable Duration period;
        private final Runnable action;
        private Instant at;

        private Entry(Instant at, @Nullable Duration period, Runnable action) {
            this.at = at;
            this.period = period;
            this.action = action;
        }
    }
}
