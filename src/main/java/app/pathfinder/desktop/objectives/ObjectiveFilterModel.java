package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the person narrowed the list down to. JavaFX thread. */
final class ObjectiveFilterModel {
    private final Today today;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<StatusFilter> status = new SimpleObjectProperty<>(StatusFilter.ALL);
    private final ReadOnlyObjectWrapper<ObjectiveFilter> filter;
    private boolean clearing;

    @Inject
    ObjectiveFilterModel(Today today) {
        this.today = today;
        this.filter = new ReadOnlyObjectWrapper<>(ObjectiveFilter.all(today.date()));
        text.subscribe(this::update);
        status.subscribe(this::update);
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<StatusFilter> statusProperty() {
        return status;
    }

    /** All conditions as one; changes once, when something that matters changed. */
    ReadOnlyObjectProperty<ObjectiveFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The conditions as of this day, which may be another one than when they were made. */
    ObjectiveFilter now() {
        return status.get().with(text.get(), today.date());
    }

    void clear() {
        clearing = true;
        text.set("");
        status.set(StatusFilter.ALL);
        clearing = false;
        update();
    }

    private void update() {
        if (!clearing) {
            filter.set(now());
        }
    }
}
