package app.pathfinder.desktop.common;

import app.pathfinder.core.setting.Preferences;
import app.pathfinder.core.text.Language;
import java.util.Arrays;
import java.util.Locale;

/** What a person may choose as the language of the program on this computer; it holds from the next start. */
public enum LanguageChoice {
    SYSTEM,
    ENGLISH,
    GERMAN;

    private static final String KEY = "appearance.language";

    /** What was chosen, or else the language of the computer. */
    public static LanguageChoice remembered(Preferences preferences) {
        var name = preferences.get(KEY, SYSTEM.name());
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(SYSTEM);
    }

    public void remember(PreferencesSaver saver) {
        saver.put(KEY, name());
    }

    public Language language(Locale computer) {
        return switch (this) {
            case SYSTEM -> Language.of(computer);
            case ENGLISH -> Language.ENGLISH;
            case GERMAN -> Language.GERMAN;
        };
    }
}
