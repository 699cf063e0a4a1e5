package app.pathfinder.core.achievement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Achievements for tests: right ones, of which a test makes one thing wrong. */
final class Achievements {
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private Achievements() {}

    static Achievement named(String name) {
        return ending(name, null);
    }

    static Achievement ending(String name, @Nullable LocalDate periodEnd) {
        return new Achievement(null, name, null, null, null, null, null, periodEnd, null, null);
    }

    static Achievement of(@Nullable UUID experienceId, String name) {
        return new Achievement(experienceId, name, null, null, null, null, null, null, null, null);
    }

    static Achievement numbered(@Nullable String value, @Nullable String baseline) {
        return new Achievement(
                null, "Shorter waits", number(value), "min", number(baseline), null, null, null, null, null);
    }

    static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    static Achievement between(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new Achievement(null, "Shorter waits", null, null, null, null, start, end, null, null);
    }

    static Achievement telling(@Nullable String unit, @Nullable String statement, @Nullable String evidenceUrl) {
        return new Achievement(null, "Shorter waits", null, unit, null, null, null, null, statement, evidenceUrl);
    }
}
