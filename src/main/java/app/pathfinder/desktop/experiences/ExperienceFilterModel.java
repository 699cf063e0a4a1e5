package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** What the person narrowed the list down to. JavaFX thread. */
final class ExperienceFilterModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableSet<ExperienceType> types =
            FXCollections.observableSet(EnumSet.noneOf(ExperienceType.class));
    private final ObjectProperty<PeriodFilter> period = new SimpleObjectProperty<>(PeriodFilter.ALL);
    private final ReadOnlyObjectWrapper<ExperienceFilter> filter = new ReadOnlyObjectWrapper<>(ExperienceFilter.ALL);
    private boolean clearing;

    @Inject
    ExperienceFilterModel() {
        text.subscribe(this::update);
        types.addListener((SetChangeListener<ExperienceType>) change -> update());
        period.subscribe(this::update);
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableSet<ExperienceType> types() {
        return types;
    }

    ObjectProperty<PeriodFilter> periodProperty() {
        return period;
    }

    /** All conditions as one; changes once, when something that matters changed. */
    ReadOnlyObjectProperty<ExperienceFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    void setIncluded(ExperienceType type, boolean included) {
        if (included) {
            types.add(type);
        } else {
            types.remove(type);
        }
    }

    void clear() {
        clearing = true;
        text.set("");
        types.clear();
        period.set(PeriodFilter.ALL);
        clearing = false;
        update();
    }

    private void update() {
        var next = new ExperienceFilter(Set.copyOf(types), period.get().current(), text.get());
        if (!clearing && !next.equals(filter.get())) {
            filter.set(next);
        }
    }
}
