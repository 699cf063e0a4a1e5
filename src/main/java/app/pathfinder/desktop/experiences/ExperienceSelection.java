package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import jakarta.inject.Inject;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which record is selected and what stands beside the list; follows the list when that changes. JavaFX thread. */
final class ExperienceSelection {
    private final ExperienceListModel list;
    private final ExperienceEditorViewModel editor;
    private final ReadOnlyObjectWrapper<@Nullable Experience> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DetailMode> detailMode = new ReadOnlyObjectWrapper<>(DetailMode.NOTHING);

    @Inject
    ExperienceSelection(ExperienceListModel list, ExperienceEditorViewModel editor) {
        this.list = list;
        this.editor = editor;
        list.items().addListener((InvalidationListener) change -> takeWhatIsListed());
        list.loadingProperty().addListener((property, before, isLoading) -> letGoOfWhatIsNotListed());
    }

    ReadOnlyObjectProperty<@Nullable Experience> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DetailMode> detailModeProperty() {
        return detailMode.getReadOnlyProperty();
    }

    @Nullable
    Experience get() {
        return selected.get();
    }

    boolean isSelected(UUID id) {
        var experience = selected.get();
        return experience != null && experience.id().equals(id);
    }

    /** Selects a record, or none; what is being edited stays. */
    void set(@Nullable Experience experience) {
        selected.set(experience);
        read();
    }

    /** Shows what is selected, unless something is being edited. */
    void read() {
        if (!editor.isOpen()) {
            detailMode.set(selected.get() == null ? DetailMode.NOTHING : DetailMode.READING);
        }
    }

    /** Shows the editor. */
    void edit() {
        detailMode.set(DetailMode.EDITING);
    }

    /** Selects the record that comes into the place of this one, or the one above it at the end of the list. */
    void moveOffFrom(UUID id) {
        if (isSelected(id)) {
            set(neighbour(id));
        }
    }

    private @Nullable Experience neighbour(UUID id) {
        var items = list.items();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).id().equals(id)) {
                var other = place + 1 < items.size() ? place + 1 : place - 1;
                return other < 0 ? null : items.get(other);
            }
        }
        return null;
    }

    private void takeWhatIsListed() {
        var experience = selected.get();
        if (experience != null && !editor.isOpen()) {
            list.find(experience.id()).ifPresent(selected::set);
        }
    }

    /** What a new filter hides is no longer selected. */
    private void letGoOfWhatIsNotListed() {
        var experience = selected.get();
        if (experience != null
                && list.isComplete()
                && list.find(experience.id()).isEmpty()) {
            set(null);
        }
    }
}
