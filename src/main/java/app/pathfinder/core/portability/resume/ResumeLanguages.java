package app.pathfinder.core.portability.resume;

import app.pathfinder.core.text.Language;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of résumés in the languages that résumés are in. Where the program has no texts of a language, they are those
 * of its own. Thread-safe.
 */
public final class ResumeLanguages {
    private final Messages own;
    private final Map<Language, Messages> others = new ConcurrentHashMap<>();

    /**
     * Knows the languages beside the program's.
     *
     * @param own the texts of the program
     */
    @Inject
    public ResumeLanguages(Messages own) {
        this.own = own;
    }

    /** The language that the program speaks itself. */
    Locale own() {
        return own.getLocale();
    }

    /** What a résumé in this language says besides what the person wrote. */
    public ResumeWords words(Locale wanted) {
        return new ResumeWords(messages(wanted));
    }

    Messages messages(Locale wanted) {
        if (wanted.getLanguage().equals(own.getLocale().getLanguage())) {
            return own;
        }
        return Language.speaking(wanted)
                .map(language -> others.computeIfAbsent(language, Messages::of))
                .orElse(own);
    }
}
