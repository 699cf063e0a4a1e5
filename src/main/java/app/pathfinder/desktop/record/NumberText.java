package app.pathfinder.desktop.record;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them in a language: 1200, 1,200, 1 200, -3.5. Immutable. */
public final class NumberText {
    /** More than any number that can be stored, however it is grouped. */
    private static final int LONGEST = 40;

    /** Stands before a number that is written as programs do. */
    private static final String NEUTRAL = "=";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final char point;
    private final Pattern whole;
    private final Pattern grouped;
    private final String group;

    public NumberText(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        point = symbols.getDecimalSeparator();
        group = String.valueOf(symbols.getGroupingSeparator());
        var decimals = "(" + Pattern.quote(String.valueOf(point)) + "\\d+)?";
        whole = Pattern.compile("-?\\d+" + decimals);
        grouped = Pattern.compile("-?\\d{1,3}(" + Pattern.quote(group) + "\\d{3})+" + decimals);
    }

    /** The number that the text means, if it means one. */
    public Optional<BigDecimal> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = BLANKS.matcher(typed).replaceAll("").replace('−', '-');
        if (grouped.matcher(text).matches()) {
            return Optional.of(number(text.replace(group, "")));
        }
        return whole.matcher(text).matches() ? Optional.of(number(text)) : Optional.empty();
    }

    /** The number in the form that fields show. */
    public String text(BigDecimal number) {
        return number.toPlainString().replace('.', point);
    }

    /** What was typed in a form that means the same number in every language; what is no number stays as it is. */
    public String neutral(String typed) {
        return parse(typed).map(number -> NEUTRAL + number.toPlainString()).orElse(typed);
    }

    /**
     * The reverse of {@link #neutral}, in this language.
     *
     * @throws NumberFormatException if it claims to be a number and is none
     */
    public String inLanguage(String neutral) {
        return neutral.startsWith(NEUTRAL) ? text(new BigDecimal(neutral.substring(NEUTRAL.length()))) : neutral;
    }

    private BigDecimal number(String text) {
        return new BigDecimal(text.replace(point, '.'));
    }
}
