package app.pathfinder.desktop.timeline;

import app.pathfinder.core.text.DateForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The marks on the time axis: years, and months where there is room for them. */
final class TimelineTicks {
    /** A mark: where, what it says, and whether a year begins there. */
    record Tick(double x, String label, boolean year) {}

    private static final double ROOM = 64;
    private static final double DAYS_A_MONTH = 30.44;
    private static final int[] STEPS_IN_MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600};

    private TimelineTicks() {}

    /** The marks between the left edge and the width; never closer to each other than a label needs. */
    static List<Tick> of(TimelineScale scale, double width) {
        var step = step(scale.pixelsPerDay());
        var last = LocalDate.ofEpochDay((long) Math.ceil(scale.day(width)));
        var ticks = new ArrayList<Tick>();
        for (var day = firstMark(scale.leftDay(), step); !day.isAfter(last); day = day.plusMonths(step)) {
            ticks.add(tick(scale, day));
        }
        return ticks;
    }

    private static int step(double pixelsPerDay) {
        for (int step : STEPS_IN_MONTHS) {
            if (step * DAYS_A_MONTH * pixelsPerDay >= ROOM) {
                return step;
            }
        }
        return STEPS_IN_MONTHS[STEPS_IN_MONTHS.length - 1];
    }

    /** The last multiple of the step before the edge, so that its label can still be seen leaving. */
    private static LocalDate firstMark(double leftDay, int step) {
        var day = LocalDate.ofEpochDay((long) Math.floor(leftDay));
        var months = day.getYear() * 12L + day.getMonthValue() - 1;
        var mark = Math.floorDiv(months, (long) step) * step;
        return LocalDate.of((int) Math.floorDiv(mark, 12L), (int) Math.floorMod(mark, 12L) + 1, 1);
    }

    private static Tick tick(TimelineScale scale, LocalDate day) {
        var isYear = day.getMonthValue() == 1;
        var label = isYear ? Integer.toString(day.getYear()) : DateForm.SHORT_MONTH.format(day);
        return new Tick(scale.x((double) day.toEpochDay()), label, isYear);
    }
}
