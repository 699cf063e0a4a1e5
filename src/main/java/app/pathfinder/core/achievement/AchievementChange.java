package app.pathfinder.core.achievement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the number of an achievement that has one from before. Immutable; any thread.
 *
 * @param before the number that there was
 * @param after the number that was reached
 * @param direction which way it gets better, if anybody said
 */
public record AchievementChange(
        BigDecimal before, BigDecimal after, @Nullable MetricDirection direction) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a change means. */
    public enum Verdict {
        BETTER,
        WORSE,
        SAME,
        /** Nobody said which way is better. */
        UNJUDGED
    }

    /** The change of an achievement; empty unless it has both numbers. */
    public static Optional<AchievementChange> of(Achievement achievement) {
        var before = achievement.baseline();
        var after = achievement.value();
        return before == null || after == null
                ? Optional.empty()
                : Optional.of(new AchievementChange(before, after, achievement.direction()));
    }

    /** How much more it is than before; negative for less. */
    public BigDecimal difference() {
        return after.subtract(before);
    }

    /** Whether that is good. */
    public Verdict verdict() {
        var sign = difference().signum();
        if (sign == 0) {
            return Verdict.SAME;
        }
        if (direction == null) {
            return Verdict.UNJUDGED;
        }
        return (sign > 0) == (direction == MetricDirection.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }

    /** The difference in percent of the number before; empty where that says nothing, as with zero or below. */
    public Optional<BigDecimal> percent() {
        return isComparable()
                ? Optional.of(difference().multiply(HUNDRED).divide(before, MathContext.DECIMAL64))
                : Optional.empty();
    }

    /** How many times the number before it is, to one decimal; empty where that says nothing. */
    public Optional<BigDecimal> factor() {
        return isComparable() ? Optional.of(after.divide(before, 1, RoundingMode.HALF_UP)) : Optional.empty();
    }

    private boolean isComparable() {
        return before.signum() > 0 && after.signum() >= 0;
    }
}
