package app.pathfinder.desktop.achievements;

import org.jspecify.annotations.Nullable;

/** Whether to show achievements with a number, without one, or both. */
enum NumberFilter {
    ALL(null),
    WITH(true),
    WITHOUT(false);

    private final @Nullable Boolean hasNumber;

    NumberFilter(@Nullable Boolean hasNumber) {
        this.hasNumber = hasNumber;
    }

    @Nullable
    Boolean hasNumber() {
        return hasNumber;
    }
}
