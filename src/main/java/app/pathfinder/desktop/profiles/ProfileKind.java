package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.StoredKind;
import com.google.common.base.Strings;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a screen has to know of profiles. */
final class ProfileKind implements StoredKind<Profile> {
    private static final Comparator<Stored<Profile>> DEFAULT_FIRST = Comparator.comparing(
                    (Stored<Profile> item) -> !item.content().isDefault())
            .thenComparing(item -> item.content().type().toLowerCase(Locale.ROOT))
            .thenComparing(Stored::id);

    private final ProfileWords words;

    @Inject
    ProfileKind(ProfileWords words) {
        this.words = words;
    }

    @Override
    public String area() {
        return "profiles";
    }

    @Override
    public String title(Stored<Profile> item) {
        return words.title(item.content());
    }

    @Override
    public Comparator<Stored<Profile>> order() {
        return DEFAULT_FIRST;
    }

    @Override
    public Map<RecordField, String> words(Profile content) {
        var all = new LinkedHashMap<RecordField, String>();
        all.put(ProfileField.TYPE, words.type(content.type()));
        all.put(ProfileField.HEADLINE, Strings.nullToEmpty(content.headline()));
        all.put(ProfileField.TARGET_ROLE, Strings.nullToEmpty(content.targetRole()));
        all.put(ProfileField.LANGUAGE_TAG, Strings.nullToEmpty(content.languageTag()));
        all.put(ProfileField.EXECUTIVE_SUMMARY, Strings.nullToEmpty(content.executiveSummary()));
        return all;
    }
}
