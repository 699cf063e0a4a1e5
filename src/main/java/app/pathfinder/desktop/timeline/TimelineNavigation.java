package app.pathfinder.desktop.timeline;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the keyboard goes from a bar: left and right by time, up and down between lanes. */
record TimelineNavigation(TimelineLayout layout) {

    /** The bar that begins next. */
    Optional<TimelineBar> later(@Nullable TimelineBar from) {
        return from == null ? last() : at(layout.bars().indexOf(from) + 1);
    }

    /** The bar that began before. */
    Optional<TimelineBar> earlier(@Nullable TimelineBar from) {
        return from == null ? last() : at(layout.bars().indexOf(from) - 1);
    }

    Optional<TimelineBar> first() {
        return at(0);
    }

    Optional<TimelineBar> last() {
        return at(layout.bars().size() - 1);
    }

    /** The bar nearest in time, so many lanes further down. */
    Optional<TimelineBar> inLane(@Nullable TimelineBar from, int lanes) {
        if (from == null) {
            return last();
        }
        var lane = from.lane() + lanes;
        return lane < 0 || lane >= layout.lanes().size()
                ? Optional.empty()
                : layout.lanes().get(lane).stream().min(Comparator.comparingLong(bar -> distance(bar, from)));
    }

    private Optional<TimelineBar> at(int place) {
        return place < 0 || place >= layout.bars().size()
                ? Optional.empty()
                : Optional.of(layout.bars().get(place));
    }

    private static long distance(TimelineBar one, TimelineBar other) {
        return Math.abs(one.firstDay() + one.lastDay() - other.firstDay() - other.lastDay());
    }
}
