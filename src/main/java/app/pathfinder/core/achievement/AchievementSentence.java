package app.pathfinder.core.achievement;

import app.pathfinder.core.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that number, unit, number before and period of an achievement make, as one would say it in a résumé:
 * <i>From 114 to 48 minutes (58 % less) between Feb 2011 and Jun 2012</i>. Thread-safe.
 */
public final class AchievementSentence {
    private static final Set<String> PERCENT = Set.of("%", "percent", "per cent", "prozent");
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal SMALL = BigDecimal.TEN;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal TRIPLE = BigDecimal.valueOf(3);

    private final Messages messages;
    private final AchievementPeriod periods;

    public AchievementSentence(Messages messages) {
        this.messages = messages;
        this.periods = new AchievementPeriod(messages);
    }

    /** The sentence, without a full stop; empty for an achievement without a number. */
    public String of(Achievement achievement) {
        var numbers = numbers(achievement);
        return numbers.isEmpty() ? "" : periods.after(numbers, achievement.periodStart(), achievement.periodEnd());
    }

    /** The sentence without the period. */
    public String numbers(Achievement achievement) {
        var value = achievement.value();
        if (value == null) {
            return "";
        }
        var unit = achievement.unit();
        return AchievementChange.of(achievement)
                .map(change -> compared(change, unit))
                .orElseGet(() -> amount(value, unit));
    }

    /** The period alone; empty for an achievement without one. */
    public String period(Achievement achievement) {
        return periods.after("", achievement.periodStart(), achievement.periodEnd());
    }

    /** A number with its unit, in the way of the language: 48 minutes, €1,200, 78 %. */
    public String amount(BigDecimal number, @Nullable String unit) {
        if (unit == null) {
            return number(number);
        }
        if (isPercent(unit)) {
            return text("percent", number(number));
        }
        return isCurrency(unit)
                ? text("currency", unit, number(number.abs()), number.signum() < 0 ? "−" : "")
                : text("amount", number(number), unit);
    }

    private String compared(AchievementChange change, @Nullable String unit) {
        var after = amount(change.after(), unit);
        if (change.verdict() == AchievementChange.Verdict.SAME) {
            return text("same", after);
        }
        var before = unit == null || isPercent(unit) || isCurrency(unit)
                ? amount(change.before(), unit)
                : number(change.before());
        return text("change", before, after)
                + difference(change, unit)
                        .map(words -> " " + text("aside", words))
                        .orElse("");
    }

    /** How much more or less in words; percentages differ in points, because percents of percents mislead. */
    private Optional<String> difference(AchievementChange change, @Nullable String unit) {
        var way = change.difference().signum() < 0 ? "less" : "more";
        if (unit != null && isPercent(unit)) {
            return Optional.of(text("points-" + way, number(change.difference().abs())));
        }
        var factor = change.factor().filter(times -> times.compareTo(TRIPLE) >= 0);
        if (factor.isPresent()) {
            return factor.map(times -> text("times", number(times)));
        }
        return change.percent()
                .map(percent -> rounded(percent.abs()))
                .filter(percent -> percent.signum() > 0)
                .map(percent -> text("percent-" + way, number(percent)));
    }

    /** Nearly all is not all: 99.6 % stays 99.6 %. */
    private static BigDecimal rounded(BigDecimal percent) {
        var rounded = percent.setScale(percent.compareTo(SMALL) < 0 ? 1 : 0, RoundingMode.HALF_UP);
        var isTooMuch = percent.compareTo(ALL) < 0 && rounded.compareTo(ALL) >= 0;
        return isTooMuch ? percent.setScale(1, RoundingMode.DOWN) : rounded;
    }

    private static boolean isPercent(String unit) {
        return PERCENT.contains(unit.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isCurrency(String unit) {
        return unit.codePointCount(0, unit.length()) == 1
                && Character.getType(unit.codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(messages.getLocale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number).replace('-', '−');
    }

    private String text(String key, String... words) {
        return messages.text("achievements.sentence." + key, (Object[]) words);
    }
}
