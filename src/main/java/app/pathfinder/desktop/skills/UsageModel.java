package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.CategoryUsage;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.YearUsage;
import app.pathfinder.desktop.record.Reading;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How much the record speaks of skills: by category, and over the years. JavaFX thread. */
final class UsageModel {
    /** More bars than a person compares. */
    private static final int CATEGORIES = 200;

    private final SkillService service;
    private final OwnSkills skills;
    private final Today today;
    private final Reading<Usage> reading;
    private final ReadOnlyObjectWrapper<@Nullable Usage> usage = new ReadOnlyObjectWrapper<>();

    /** Both of one moment. */
    record Usage(List<CategoryUsage> categories, List<YearUsage> years) {}

    @Inject
    UsageModel(SkillService service, OwnSkills skills, Today today, RecordTools tools) {
        this.service = service;
        this.skills = skills;
        this.today = today;
        this.reading = new Reading<>(tools);
    }

    /** Null while it is not known. */
    ReadOnlyObjectProperty<@Nullable Usage> usageProperty() {
        return usage.getReadOnlyProperty();
    }

    /** Whether it could not be read. */
    ReadOnlyBooleanProperty failedProperty() {
        return reading.failedProperty();
    }

    void refresh() {
        var day = today.date();
        reading.start(
                "skills.usage.loading",
                () -> new Usage(service.usageByCategory(CATEGORIES), skills.usageByYear(day)),
                usage::set);
    }

    void cancel() {
        reading.cancel();
    }
}
