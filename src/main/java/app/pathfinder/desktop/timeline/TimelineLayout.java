package app.pathfinder.desktop.timeline;

import app.pathfinder.core.experience.ExperienceSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which span lies in which lane: each in the topmost lane that is free, so that no two in a lane overlap. Immutable; any
 * thread.
 *
 * @param lanes the bars of each lane by first day
 * @param bars all bars by first day
 * @param today the day on which what lasts ends for now, as days since 1970
 */
public record TimelineLayout(List<List<TimelineBar>> lanes, List<TimelineBar> bars, long today) {
    /** So much of a lane belongs at least to a bar, so that neighbours of a few days can be told apart. */
    static final int MIN_DAYS = 60;

    /** Up to so many spans there are lanes enough to leave each bar room for its name. */
    static final int FEW = 200;

    /** The share of the whole time that a name takes. */
    private static final int NAMES_SIDE_BY_SIDE = 5;

    private static final Comparator<ExperienceSpan> BY_START =
            Comparator.comparing(ExperienceSpan::start).thenComparing(ExperienceSpan::id);

    public TimelineLayout {
        lanes = lanes.stream().map(List::copyOf).toList();
        bars = List.copyOf(bars);
    }

    static TimelineLayout empty(LocalDate today) {
        return of(List.of(), today);
    }

    public static TimelineLayout of(List<ExperienceSpan> spans, LocalDate today) {
        var filling = new Filling(today.toEpochDay(), reservedDays(spans, today));
        spans.stream().sorted(BY_START).forEach(filling::add);
        return new TimelineLayout(filling.lanes, filling.bars, today.toEpochDay());
    }

    private static long reservedDays(List<ExperienceSpan> spans, LocalDate today) {
        if (spans.size() > FEW) {
            return MIN_DAYS;
        }
        var first = spans.stream().map(ExperienceSpan::start).reduce(today, (a, b) -> a.isBefore(b) ? a : b);
        return Math.max(MIN_DAYS, ChronoUnit.DAYS.between(first, today) / NAMES_SIDE_BY_SIDE);
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    long firstDay() {
        return isEmpty() ? today : Math.min(today, bars.getFirst().firstDay());
    }

    long lastDay() {
        return bars.stream().mapToLong(TimelineBar::lastDay).reduce(today, Math::max);
    }

    Optional<TimelineBar> find(UUID id) {
        return bars.stream().filter(bar -> bar.span().id().equals(id)).findFirst();
    }

    /**
     * The bars of a lane that touch the days from first to last, and the one before, whose label may; found without
     * looking at the others.
     */
    List<TimelineBar> visible(int lane, long first, long last) {
        var all = lanes.get(lane);
        var from = Math.max(0, firstEndingAtOrAfter(all, first) - 1);
        var to = from;
        while (to < all.size() && all.get(to).firstDay() <= last) {
            to++;
        }
        return all.subList(from, to);
    }

    private static int firstEndingAtOrAfter(List<TimelineBar> all, long day) {
        var low = 0;
        var high = all.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (all.get(middle).lastDay() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The lanes while they fill. */
    private static final class Filling {
        private record Busy(long untilDay, int lane) {}

        private final long today;
        private final long reservedDays;
        private final List<List<TimelineBar>> lanes = new ArrayList<>();
        private final List<TimelineBar> bars = new ArrayList<>();
        private final PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingLong(Busy::untilDay));
        private final TreeSet<Integer> free = new TreeSet<>();

        Filling(long today, long reservedDays) {
            this.today = today;
            this.reservedDays = reservedDays;
        }

        void add(ExperienceSpan span) {
            var first = span.start().toEpochDay();
            var end = span.end();
            var last = Math.max(first, end == null ? today : end.toEpochDay());
            var bar = new TimelineBar(span, laneFreeOn(first), first, last);
            lanes.get(bar.lane()).add(bar);
            bars.add(bar);
            busy.add(new Busy(Math.max(last, first + reservedDays), bar.lane()));
        }

        private int laneFreeOn(long day) {
            while (!busy.isEmpty() && busy.element().untilDay() < day) {
                free.add(busy.remove().lane());
            }
            var lane = free.pollFirst();
            if (lane != null) {
                return lane;
            }
            lanes.add(new ArrayList<>());
            return lanes.size() - 1;
        }
    }
}
