package app.pathfinder.core.assistant.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String NUMBER = "(?<![\\p{L}\\d.,])([€$£]\\s?)?"
            + "(\\d{1,3}(?:[,\\u202f]\\d{3})+(?:\\.\\d+)?|\\d{1,14}(?:\\.\\d{1,4})?)(?![\\d])";
    private static final String UNIT = "\\s?(%|percent\\b|[\\p{L}]{1,40})?";
    private static final Pattern QUANTITY = Pattern.compile(NUMBER + UNIT);

    /** What may stand between two numbers of which the second replaced the first. */
    private static final Pattern REPLACED_BY = Pattern.compile("\\W*(?:to|→|->|–)\\W*", Pattern.CASE_INSENSITIVE);

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
            if (REPLACED_BY.matcher(text.substring(before.end, after.start)).matches()) {
                return Optional.of(
                        new Figures(after.number, before.number, after.unit == null ? before.unit : after.unit));
            }
        }
        return found.stream().findFirst().map(only -> new Figures(only.number, null, only.unit));
    }

    private static List<Quantity> quantities(String text, InterviewWords words) {
        var found = new ArrayList<Quantity>();
        var matcher = QUANTITY.matcher(text);
        while (matcher.find()) {
            var quantity = quantity(matcher, words);
            if (!quantity.isYear()) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static Quantity quantity(Matcher matcher, InterviewWords words) {
        var number = new BigDecimal(matcher.group(2).replaceAll("[,\\u202f]", ""));
        var currency = matcher.group(1);
        var word = matcher.group(3);
        var counted = word != null && (word.equals("%") || words.isUnit(word));
        var end = counted ? matcher.end() : matcher.end(2);
        if (currency != null) {
            return new Quantity(number, currency.strip(), matcher.start(), matcher.end(2));
        }
        return new Quantity(number, counted ? unit(word) : null, matcher.start(), end);
    }

    private static String unit(String word) {
        return word.equalsIgnoreCase("percent") ? "%" : word;
    }
}
