package app.pathfinder.core.leak;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * What stands in a user's records where no text can: days of a span of time that is theirs alone, and decimal numbers
 * whose whole part is theirs, so that an average, a latest day or a sum shows whose rows went into it.
 */
record Marks(int number) {
    /** As many users as can be told apart; a whole part has two digits in the narrowest column. */
    static final int USERS = 100;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 300;
    private static final int DIGITS = 10;

    LocalDate day(RandomGenerator random) {
        return FIRST.plusDays((long) number * DAYS + random.nextInt(DAYS));
    }

    /** The first of this user's days, which none of them comes before. */
    LocalDate firstDay() {
        return FIRST.plusDays((long) number * DAYS);
    }

    BigDecimal decimal(RandomGenerator random) {
        return BigDecimal.valueOf((long) number * DIGITS + random.nextInt(DIGITS), 1);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(firstDay()) && day.isBefore(firstDay().plusDays(DAYS));
    }

    boolean has(BigDecimal decimal) {
        return decimal.setScale(0, RoundingMode.FLOOR).compareTo(BigDecimal.valueOf(number)) == 0;
    }
}
