package app.pathfinder.desktop.achievements;

import org.jspecify.annotations.Nullable;

/**
 * One column of the chart of years.
 *
 * @param kind what the column stands for
 * @param year the year, or for {@code EARLIER} the one before which they all were; null for {@code UNDATED}
 */
record YearColumn(Kind kind, @Nullable Integer year, long withNumber, long withoutNumber) {
    enum Kind {
        EARLIER,
        YEAR,
        UNDATED
    }

    long count() {
        return withNumber + withoutNumber;
    }
}
