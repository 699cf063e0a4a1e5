package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.desktop.record.RecordScreenModel;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.timeline.TimelineViewModel;
import jakarta.inject.Inject;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The screen of experiences: what can be done on it, and what it shows. JavaFX thread. */
final class ExperiencesViewModel
        extends RecordScreenModel<Experience, ExperienceDraft, ExperienceFilter, ExperienceFields> {
    /** A new record begins as employment, the most frequent kind. */
    private static final ExperienceDraft BLANK =
            new ExperienceDraft(null, ExperienceType.EMPLOYMENT, null, null, null, null, false, null, null, null);

    private final ExperienceStore store;
    private final ExperienceFilterModel filter;
    private final TimelineViewModel timeline;
    private final ExperienceSkillsModel skills;
    private final ObjectProperty<ViewMode> viewMode = new SimpleObjectProperty<>(ViewMode.LIST);

    @Inject
    ExperiencesViewModel(
            ExperienceKind kind,
            ExperienceStore store,
            ExperienceFilterModel filter,
            TimelineViewModel timeline,
            ExperienceSkillsModel skills,
            RecordTools tools) {
        super(kind, store, new ExperienceFields(), BLANK, tools);
        this.store = store;
        this.filter = filter;
        this.timeline = timeline;
        this.skills = skills;
        setOnChange(timeline::refresh);
        selectedProperty().subscribe(skills::show);
        filter.filterProperty().addListener((property, old, wanted) -> refresh());
        viewMode.subscribe(mode -> timeline.setActive(mode == ViewMode.TIMELINE));
    }

    ExperienceFilterModel filter() {
        return filter;
    }

    /** The skills of the selected experience. */
    ExperienceSkillsModel skills() {
        return skills;
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    ObjectProperty<ViewMode> viewModeProperty() {
        return viewMode;
    }

    @Override
    public void refresh() {
        var wanted = filter.filterProperty().get();
        show(wanted);
        timeline.show(wanted);
    }

    void duplicate() {
        onSelected(item -> commands()
                .run(
                        item.id(),
                        "experiences.duplicating",
                        () -> store.duplicate(item.id()),
                        this::duplicated,
                        problem -> goneIf(item.id(), problem)));
    }

    @Override
    protected void saved(Experience item) {
        super.saved(item);
        skills.saved(item);
    }

    @Override
    protected void showEverything() {
        filter.clear();
    }

    @Override
    public void dispose() {
        super.dispose();
        timeline.setActive(false);
        skills.show(null);
    }

    private void duplicated(Experience copy) {
        stored(copy);
        tell("experiences.duplicated");
        var selected = selectedProperty().get();
        if (selected != null && selected.id().equals(copy.id())) {
            skills.saved(copy);
        }
    }
}
