package app.pathfinder.core.assistant.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The number that an answer tells, and the one before where it says from what to what. Immutable; any thread.
 *
 * @param unit of both; null if none follows
 */
record Figures(
        BigDecimal value,
        @Nullable BigDecimal baseline,
        @Nullable String unit) {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private record Quantity(BigDecimal number, @Nullable String unit, int start, int end) {
        boolean isYear() {
            return unit == null
                    && number.scale() <= 0
                    && number.intValue() >= EARLIEST_YEAR
                    && number.intValue() <= LATEST_YEAR;
        }
    }

    /** The figures in a text; those of a change before a single one, and a year is none. */
    static Optional<Figures> in(String text, InterviewWords words) {
        var found = quantities(text, words);
        for (var place = 1; place < found.size(); place++) {
            var before = found.get(place - 1);
            var after = found.get(place);
            if (words.saysReplaced(text.substring(before.end, after.start))) {
                return Optional.of(
                        new Figures(after.number, before.number, after.unit == null ? before.unit : after.unit));
            }
        }
        return found.stream().findFirst().map(only -> new Figures(only.number, null, only.unit));
    }

    private static List<Quantity> quantities(String text, InterviewWords words) {
        var found = new ArrayList<Quantity>();
        var matcher = words.numbers().quantity().matcher(text);
        while (matcher.find()) {
            var quantity = quantity(matcher, words);
            if (!quantity.isYear()) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static Quantity quantity(Matcher matcher, InterviewWords words) {
        var number = words.numbers().number(matcher.group(NumberForm.NUMBER));
        var currency = matcher.group(NumberForm.CURRENCY_BEFORE);
        var word = matcher.group(NumberForm.UNIT);
        if (currency != null) {
            return new Quantity(number, currency.strip(), matcher.start(), matcher.end(NumberForm.NUMBER));
        }
        var unit = word == null ? null : unit(word, words);
        return new Quantity(
                number, unit, matcher.start(), unit == null ? matcher.end(NumberForm.NUMBER) : matcher.end());
    }

    private static @Nullable String unit(String word, InterviewWords words) {
        if (words.isPercent(word)) {
            return "%";
        }
        return NumberForm.isCurrency(word) || words.isUnit(word) ? word : null;
    }
}
