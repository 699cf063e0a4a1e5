package app.pathfinder.core.skill;

import app.pathfinder.core.text.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Which skills of the catalogue a search shows; retired ones never.
 *
 * @param prefix how the name or an alias begins, in any case of letters; blank for no condition
 * @param category only of exactly this one; null for all
 */
public record CatalogQuery(String prefix, @Nullable String category) {
    private static final int MAX_LENGTH = 200;

    public CatalogQuery {
        prefix = prefix.strip();
        category = StorableText.replaced(category);
    }

    /** The skills whose name or alias begins like this. */
    public static CatalogQuery beginning(String prefix) {
        return new CatalogQuery(prefix, null);
    }

    /** The beginning as a LIKE pattern in the case that it was typed in, or null without a condition. */
    @Nullable
    String pattern() {
        var text = prefix.codePoints()
                .filter(c -> StorableText.isStorable(Character.toString(c)))
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.isEmpty()
                ? null
                : text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
