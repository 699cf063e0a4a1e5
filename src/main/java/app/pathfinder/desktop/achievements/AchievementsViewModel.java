package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordScreenModel;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;

/** The screen of achievements: what can be done on it, and what it shows. JavaFX thread. */
final class AchievementsViewModel
        extends RecordScreenModel<Stored<Achievement>, Achievement, AchievementFilter, AchievementFields> {
    private final AchievementFilterModel filter;
    private final FiguresModel figures;
    private final ExperienceChoices experiences;
    private boolean numberAsked;

    @Inject
    AchievementsViewModel(
            AchievementKind kind,
            AchievementStore store,
            AchievementFilterModel filter,
            FiguresModel figures,
            ExperienceChoices experiences,
            RecordTools tools) {
        super(kind, store, new AchievementFields(tools.messages().getLocale()), AchievementFields.BLANK, tools);
        this.filter = filter;
        this.figures = figures;
        this.experiences = experiences;
        setOnChange(figures::refresh);
        filter.filterProperty().addListener((property, old, wanted) -> showFiltered());
    }

    AchievementFilterModel filter() {
        return filter;
    }

    FiguresModel figures() {
        return figures;
    }

    ExperienceChoices experiences() {
        return experiences;
    }

    @Override
    public void refresh() {
        experiences.load();
        showFiltered();
    }

    @Override
    protected void showEverything() {
        filter.clear();
    }

    @Override
    public void dispose() {
        super.dispose();
        figures.cancel();
    }

    /** Opens the selected achievement where its number is missing. */
    void addNumber() {
        numberAsked = true;
        edit();
    }

    /** Whether the editor that opens is to begin at the number; asked once for each time. */
    boolean takeNumberAsked() {
        var asked = numberAsked;
        numberAsked = false;
        return asked;
    }

    private void showFiltered() {
        var wanted = filter.filterProperty().get();
        show(wanted);
        figures.show(wanted);
    }
}
