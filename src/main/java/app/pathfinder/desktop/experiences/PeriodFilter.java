package app.pathfinder.desktop.experiences;

import org.jspecify.annotations.Nullable;

/** Whether to show what lasts, what ended, or both. */
enum PeriodFilter {
    ALL(null),
    CURRENT(true),
    PAST(false);

    private final @Nullable Boolean current;

    PeriodFilter(@Nullable Boolean current) {
        this.current = current;
    }

    @Nullable
    Boolean current() {
        return current;
    }
}
