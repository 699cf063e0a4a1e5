package app.pathfinder.core.profile;

import org.jspecify.annotations.Nullable;

/** Profiles for tests. */
final class Profiles {
    private Profiles() {}

    static Profile headed(String headline) {
        return typed("general", headline);
    }

    static Profile typed(String type, @Nullable String headline) {
        return new Profile(type, headline, null, null, null, false);
    }

    static Profile inLanguage(String languageTag) {
        return new Profile("general", null, null, null, languageTag, false);
    }
}
