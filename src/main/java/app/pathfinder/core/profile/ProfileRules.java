package app.pathfinder.core.profile;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether a profile can be stored. */
final class ProfileRules {
    private ProfileRules() {}

    static List<FieldError> errors(Profile profile) {
        return FieldRules.all(
                FieldRules.required(ProfileField.TYPE, profile.type()),
                FieldRules.text(ProfileField.HEADLINE, profile.headline()),
                FieldRules.text(ProfileField.EXECUTIVE_SUMMARY, profile.executiveSummary()),
                FieldRules.text(ProfileField.TARGET_ROLE, profile.targetRole()),
                language(profile.languageTag()));
    }

    private static Optional<FieldError> language(@Nullable String tag) {
        var error = FieldRules.text(ProfileField.LANGUAGE_TAG, tag);
        return error.isPresent() || tag == null || LanguageTags.canonical(tag).isPresent()
                ? error
                : Optional.of(FieldError.of(ProfileField.LANGUAGE_TAG, "language-tag"));
    }
}
