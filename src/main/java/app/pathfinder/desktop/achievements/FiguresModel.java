package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementNumbers;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.achievement.AchievementYear;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How many achievements are put in a number, and in which years those of the list were reached. JavaFX thread. */
final class FiguresModel {
    private final AchievementService service;
    private final BackgroundWork background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
    private AchievementFilter filter = AchievementFilter.ALL;
    private @Nullable RunningWork<Figures> running;
    private int generation;

    /**
     * What was counted.
     *
     * @param numbers of all achievements, whatever the list shows
     * @param years of those that the list shows
     */
    record Figures(AchievementNumbers numbers, List<AchievementYear> years) {}

    @Inject
    FiguresModel(AchievementService service, BackgroundWork background, Messages messages) {
        this.service = service;
        this.background = background;
        this.messages = messages;
    }

    /** Null while they are not known. */
    ReadOnlyObjectProperty<@Nullable Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    void show(AchievementFilter wanted) {
        filter = wanted;
        refresh();
    }

    void refresh() {
        cancel();
        var mine = generation;
        var wanted = filter;
        running = background
                .<Figures>start(
                        messages.text("achievements.counting"),
                        progress -> new Figures(service.numbers(), service.years(wanted)))
                .onSuccess(found -> arrived(mine, found))
                // What keeps these from being counted keeps the list from being read as well, and that says so.
                .onProblem(problem -> arrived(mine, null));
    }

    void cancel() {
        generation++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void arrived(int mine, @Nullable Figures found) {
        if (mine == generation) {
            running = null;
            figures.set(found);
        }
    }
}
