package app.pathfinder.core.assistant.interview;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How quantities stand in the texts of a language: 1,200.5 in English, 1.200,5 in German; then what is counted. Immutable;
 * any thread.
 */
final class NumberForm {
    static final int CURRENCY_BEFORE = 1;
    static final int NUMBER = 2;
    static final int UNIT = 3;

    private static final String CURRENCY = "[€$£]";
    private static final String THIN_BLANKS = "\\u00a0\\u202f";
    private static final String AFTER = "\\s?(%|" + CURRENCY + "|[\\p{L}]{1,40})?";

    private final char point;
    private final Pattern quantity;
    private final Pattern groups;

    NumberForm(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        point = symbols.getDecimalSeparator();
        var group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        var decimal = Pattern.quote(String.valueOf(point));
        var between = "(?:" + group + "|[" + THIN_BLANKS + "])";
        groups = Pattern.compile(between);
        quantity = Pattern.compile("(?<![\\p{L}\\d.,])(" + CURRENCY + "\\s?)?(\\d{1,3}(?:" + between + "\\d{3})+(?:"
                + decimal + "\\d+)?|\\d{1,14}(?:" + decimal + "\\d{1,4})?)(?![.,]?\\d)" + AFTER);
    }

    /** Finds a currency before the number, the number, and the word or sign after it; the first and last may be absent. */
    Pattern quantity() {
        return quantity;
    }

    BigDecimal number(String text) {
        return new BigDecimal(groups.matcher(text).replaceAll("").replace(point, '.'));
    }

    static boolean isCurrency(String sign) {
        return sign.matches(CURRENCY);
    }
}
