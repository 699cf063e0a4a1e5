package app.pathfinder.core.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of profile that the program offers; a person may write one of their own instead. */
public enum KnownProfileType {
    GENERAL,
    LEADERSHIP,
    TECHNICAL,
    ACADEMIC;

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "profiles.type." + code();
    }

    /** The type that a stored or typed text means, in any case of letters; none for a type of a person's own. */
    public static Optional<KnownProfileType> of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** The text under which a type is stored: the code of a known one, else as it was typed. */
    static String stored(String text) {
        return of(text).map(KnownProfileType::code).orElse(text);
    }
}
