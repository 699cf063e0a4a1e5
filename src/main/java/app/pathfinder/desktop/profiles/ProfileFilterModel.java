package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.ProfileFilter;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the person narrowed the list down to. JavaFX thread. */
final class ProfileFilterModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ProfileFilter> filter = new ReadOnlyObjectWrapper<>(ProfileFilter.ALL);

    ProfileFilterModel() {
        text.subscribe(words -> filter.set(new ProfileFilter(null, null, null, words)));
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<ProfileFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    void clear() {
        text.set("");
    }
}
