package app.pathfinder.core.profile;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Tags of languages as BCP 47 defines them, such as {@code en} or {@code pt-BR}. Without state; any thread. */
final class LanguageTags {
    private LanguageTags() {}

    /** The canonical form of a tag, which differs in the case of letters; empty if the text is not well-formed. */
    static Optional<String> canonical(String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }
}
