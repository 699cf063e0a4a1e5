package app.pathfinder.core.profile;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.RecordContent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a profile. Texts lose the blanks around them, and a blank text counts as none. Immutable; any
 * thread.
 *
 * @param type the code of a {@link KnownProfileType}, or a text of the person's own; empty until it is chosen
 * @param languageTag in canonical form where it is well-formed
 * @param isDefault whether it is the profile that is used where none is chosen; {@link ProfileService} sees to it that
 *     exactly one is
 */
public record Profile(
        String type,
        @Nullable String headline,
        @Nullable String executiveSummary,
        @Nullable String targetRole,
        @Nullable String languageTag,
        boolean isDefault)
        implements RecordContent {

    public Profile {
        type = KnownProfileType.stored(Objects.requireNonNullElse(FieldRules.trimmed(type), ""));
        headline = FieldRules.trimmed(headline);
        executiveSummary = FieldRules.trimmed(executiveSummary);
        targetRole = FieldRules.trimmed(targetRole);
        languageTag = canonical(FieldRules.trimmed(languageTag));
    }

    private static @Nullable String canonical(@Nullable String tag) {
        return tag == null ? null : LanguageTags.canonical(tag).orElse(tag);
    }

    @Override
    public List<FieldError> validate() {
        return ProfileRules.errors(this);
    }

    Profile withDefault(boolean otherDefault) {
        return new Profile(type, headline, executiveSummary, targetRole, languageTag, otherDefault);
    }
}
