package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.desktop.record.RecordFields;
import com.google.common.base.Strings;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the fields of the editor. JavaFX thread. */
final class ProfileFields implements RecordFields<Profile> {
    static final Profile BLANK = new Profile("", null, null, null, null, false);

    /** By its name rather than as it is stored. */
    final StringProperty type = new SimpleStringProperty("");

    final StringProperty headline = new SimpleStringProperty("");
    final StringProperty summary = new SimpleStringProperty("");
    final StringProperty targetRole = new SimpleStringProperty("");
    final StringProperty language = new SimpleStringProperty("");

    private final ProfileWords words;
    private boolean isDefault;

    ProfileFields(ProfileWords words) {
        this.words = words;
    }

    @Override
    public void onChange(Runnable listener) {
        for (var field : List.of(type, headline, summary, targetRole, language)) {
            field.addListener(change -> listener.run());
        }
    }

    @Override
    public void show(Profile content) {
        isDefault = content.isDefault();
        type.set(words.type(content.type()));
        headline.set(Strings.nullToEmpty(content.headline()));
        summary.set(Strings.nullToEmpty(content.executiveSummary()));
        targetRole.set(Strings.nullToEmpty(content.targetRole()));
        language.set(Strings.nullToEmpty(content.languageTag()));
    }

    /** Whether it is the default is not written but chosen, and stays as it is. */
    @Override
    public Profile content() {
        return new Profile(
                words.typeOf(Strings.nullToEmpty(type.get())),
                headline.get(),
                summary.get(),
                targetRole.get(),
                language.get(),
                isDefault);
    }

    @Override
    public List<FieldError> errors() {
        return content().validate();
    }

    @Override
    public boolean hasUnreadable() {
        return false;
    }
}
