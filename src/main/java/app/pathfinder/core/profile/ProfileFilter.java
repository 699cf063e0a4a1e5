package app.pathfinder.core.profile;

import app.pathfinder.core.text.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Which profiles a list shows.
 *
 * @param type only this one, a code or a text of the person's own; null for all
 * @param language only this one and its variants, so that {@code en} also shows {@code en-GB}; null for all
 * @param isDefault true for the default, false for the others, null for both
 * @param text words, each of which type, headline, summary or target role must contain, in any case of letters; blank
 *     for no condition
 */
public record ProfileFilter(
        @Nullable String type,
        @Nullable String language,
        @Nullable Boolean isDefault,
        String text) {
    /** Every profile. */
    public static final ProfileFilter ALL = new ProfileFilter(null, null, null, "");

    public ProfileFilter {
        type = type == null ? null : StorableText.replaced(KnownProfileType.stored(type.strip()));
        language = language == null ? null : StorableText.replaced(language.strip());
        text = text.strip();
    }
}
