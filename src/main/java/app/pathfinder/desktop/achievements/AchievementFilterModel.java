package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.AchievementFilter;
import jakarta.inject.Inject;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the person narrowed the list down to. JavaFX thread. */
final class AchievementFilterModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<NumberFilter> number = new SimpleObjectProperty<>(NumberFilter.ALL);
    private final ObjectProperty<UUID> experience = new SimpleObjectProperty<>(ExperienceChoices.NONE);
    private final ReadOnlyObjectWrapper<AchievementFilter> filter = new ReadOnlyObjectWrapper<>(AchievementFilter.ALL);
    private boolean clearing;

    @Inject
    AchievementFilterModel() {
        text.subscribe(this::update);
        number.subscribe(this::update);
        experience.subscribe(this::update);
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<NumberFilter> numberProperty() {
        return number;
    }

    /** The experience whose achievements are shown; {@link ExperienceChoices#NONE} for those of all. */
    ObjectProperty<UUID> experienceProperty() {
        return experience;
    }

    /** All conditions as one; changes once, when something that matters changed. */
    ReadOnlyObjectProperty<AchievementFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    void clear() {
        clearing = true;
        text.set("");
        number.set(NumberFilter.ALL);
        experience.set(ExperienceChoices.NONE);
        clearing = false;
        update();
    }

    private void update() {
        if (!clearing) {
            var only = experience.get();
            filter.set(new AchievementFilter(
                    only.equals(ExperienceChoices.NONE) ? null : only,
                    null,
                    number.get().hasNumber(),
                    null,
                    text.get()));
        }
    }
}
