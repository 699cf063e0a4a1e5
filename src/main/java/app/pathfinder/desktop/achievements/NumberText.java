package app.pathfinder.desktop.achievements;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them in a language: 1200, 1,200, 1 200, -3.5. Immutable. */
final class NumberText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final char point;
    private final Pattern whole;
    private final Pattern grouped;
    private final String group;

    NumberText(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        point = symbols.getDecimalSeparator();
        group = String.valueOf(symbols.getGroupingSeparator());
        var decimals = "(" + Pattern.quote(String.valueOf(point)) + "\\d+)?";
        whole = Pattern.compile("-?\\d+" + decimals);
        grouped = Pattern.compile("-?\\d{1,3}(" + Pattern.quote(group) + "\\d{3})+" + decimals);
    }

    /** The number that the text means, if it means one. */
    Optional<BigDecimal> parse(String typed) {
        var text = BLANKS.matcher(typed).replaceAll("").replace('−', '-');
        if (grouped.matcher(text).matches()) {
            return Optional.of(number(text.replace(group, "")));
        }
        return whole.matcher(text).matches() ? Optional.of(number(text)) : Optional.empty();
    }

    /** The number in the form that fields show. */
    String text(BigDecimal number) {
        return number.toPlainString().replace('.', point);
    }

    private BigDecimal number(String text) {
        return new BigDecimal(text.replace(point, '.'));
    }
}
