package app.pathfinder.demo;

import app.pathfinder.core.profile.Profile;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One profile as the file tells it.
 *
 * @param isDefault false where the file says nothing
 */
record DemoProfile(
        String type,
        String headline,
        @Nullable String role,
        @Nullable String language,
        @JsonProperty("default") boolean isDefault,
        String summary) {

    Profile content() {
        return new Profile(type, headline, summary, role, language, isDefault);
    }
}
