package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.OwnSkillFilter;
import jakarta.inject.Inject;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the person narrowed the list down to. JavaFX thread. */
final class SkillFilterModel {
    /** Stands for every category in what a person can choose. */
    static final String EVERY_CATEGORY = "";

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<StatusFilter> status = new SimpleObjectProperty<>(StatusFilter.ALL);
    private final ObjectProperty<String> category = new SimpleObjectProperty<>(EVERY_CATEGORY);
    private final ReadOnlyObjectWrapper<OwnSkillFilter> filter = new ReadOnlyObjectWrapper<>(OwnSkillFilter.ALL);
    private boolean clearing;

    @Inject
    SkillFilterModel() {
        text.subscribe(this::update);
        status.subscribe(this::update);
        category.subscribe(this::update);
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<StatusFilter> statusProperty() {
        return status;
    }

    ObjectProperty<String> categoryProperty() {
        return category;
    }

    /** All conditions as one; changes once, when something that matters changed. */
    ReadOnlyObjectProperty<OwnSkillFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    void clear() {
        clearing = true;
        text.set("");
        status.set(StatusFilter.ALL);
        category.set(EVERY_CATEGORY);
        clearing = false;
        update();
    }

    private void update() {
        if (!clearing) {
            var chosen = category.get();
            filter.set(new OwnSkillFilter(
                    status.get().status(), chosen.equals(EVERY_CATEGORY) ? null : chosen, text.get()));
        }
    }
}
