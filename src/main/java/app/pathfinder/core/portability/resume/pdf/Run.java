package app.pathfinder.core.portability.resume.pdf;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Text of one look and meaning.
 *
 * @param link where a click leads
 */
record Run(String text, Style style, Tag tag, @Nullable URI link) {
    Run(String text, Style style, Tag tag) {
        this(text, style, tag, null);
    }

    Run with(String otherText) {
        return new Run(otherText, style, tag, link);
    }
}
