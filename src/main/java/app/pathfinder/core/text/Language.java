package app.pathfinder.core.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the texts of the desktop are written in. The command line speaks English only. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language of a computer: German where that is its language, else English. */
    public static Language of(Locale computer) {
        return speaking(computer).orElse(ENGLISH);
    }

    /** The one that somebody speaks in this place, if it is among these. */
    public static Optional<Language> speaking(Locale place) {
        return Stream.of(values())
                .filter(each -> each.locale.getLanguage().equals(place.getLanguage()))
                .findFirst();
    }

    /** For the forms of dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** Where its texts are, below the folder of all texts. */
    String folder() {
        return this == ENGLISH ? "" : locale.getLanguage() + "/";
    }
}
