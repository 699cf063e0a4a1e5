package app.pathfinder.desktop.record;

import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which record is selected and what stands beside the list; follows the list when that changes. JavaFX thread. */
final class RecordSelection<R> {
    private final RecordKind<R, ?> kind;
    private final RecordListModel<R, ?> list;
    private final RecordEditorModel<R, ?, ?> editor;
    private final ReadOnlyObjectWrapper<@Nullable R> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DetailMode> detailMode = new ReadOnlyObjectWrapper<>(DetailMode.NOTHING);

    RecordSelection(RecordKind<R, ?> kind, RecordListModel<R, ?> list, RecordEditorModel<R, ?, ?> editor) {
        this.kind = kind;
        this.list = list;
        this.editor = editor;
        list.items().addListener((InvalidationListener) change -> takeWhatIsListed());
        list.loadingProperty().addListener((property, before, isLoading) -> letGoOfWhatIsNotListed());
    }

    ReadOnlyObjectProperty<@Nullable R> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DetailMode> detailModeProperty() {
        return detailMode.getReadOnlyProperty();
    }

    @Nullable
    R get() {
        return selected.get();
    }

    boolean isSelected(UUID id) {
        var item = selected.get();
        return item != null && kind.id(item).equals(id);
    }

    /** Selects a record, or none; what is being edited stays. */
    void set(@Nullable R item) {
        selected.set(item);
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

    private @Nullable R neighbour(UUID id) {
        var items = list.items();
        for (int place = 0; place < items.size(); place++) {
            if (kind.id(items.get(place)).equals(id)) {
                var other = place + 1 < items.size() ? place + 1 : place - 1;
                return other < 0 ? null : items.get(other);
            }
        }
        return null;
    }

    private void takeWhatIsListed() {
        var item = selected.get();
        if (item != null && !editor.isOpen()) {
            list.find(kind.id(item)).ifPresent(selected::set);
        }
    }

    /** What a new filter hides is no longer selected. */
    private void letGoOfWhatIsNotListed() {
        var item = selected.get();
        if (item != null && list.isComplete() && list.find(kind.id(item)).isEmpty()) {
            set(null);
        }
    }
}
