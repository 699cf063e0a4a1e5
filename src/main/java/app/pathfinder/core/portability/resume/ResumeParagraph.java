package app.pathfinder.core.portability.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or an item of a list.
 *
 * @param text in one line
 */
public record ResumeParagraph(String text, boolean isItem) {
    private static final Pattern ITEM = Pattern.compile("[-*•–·▪◦‣]\\s+(.*)");

    /** The paragraphs of a text as people type it: a line each, and an item where it begins with a dash or a bullet. */
    public static List<ResumeParagraph> of(@Nullable String text) {
        var paragraphs = new ArrayList<ResumeParagraph>();
        if (text != null) {
            text.lines()
                    .map(ResumeParagraph::oneLine)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> {
                        var item = ITEM.matcher(line);
                        paragraphs.add(
                                item.matches()
                                        ? new ResumeParagraph(item.group(1), true)
                                        : new ResumeParagraph(line, false));
                    });
        }
        return paragraphs;
    }

    /** The text with single blanks. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }
}
