package app.pathfinder.desktop.home;

import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.overview.Overview;
import app.pathfinder.core.overview.OverviewService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.record.Today;
import app.pathfinder.desktop.timeline.TimelineViewModel;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The person's record as a whole, read anew each time the screen is shown. JavaFX thread. */
final class HomeViewModel {
    /** So many lines a card has. */
    static final int LINES = 5;

    private final OverviewService service;
    private final TimelineViewModel timeline;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Today today;

    private final ReadOnlyObjectWrapper<HomeState> state = new ReadOnlyObjectWrapper<>(HomeState.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningWork<Overview> running;
    private int generation;

    @Inject
    HomeViewModel(
            OverviewService service,
            TimelineViewModel timeline,
            BackgroundWork background,
            ErrorPresenter errors,
            Messages messages,
            Today today) {
        this.service = service;
        this.timeline = timeline;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
        this.today = today;
    }

    ReadOnlyObjectProperty<HomeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What was read last; null before the first time. */
    ReadOnlyObjectProperty<@Nullable Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    /** Reads everything anew; what was read before stays meanwhile. */
    void refresh() {
        cancel();
        if (overview.get() == null) {
            state.set(HomeState.LOADING);
        }
        var day = today.date();
        var work = background.<Overview>start(
                messages.text("home.loading"), progress -> service.read(day, LINES, progress));
        running = work;
        var mine = generation;
        work.onSuccess(result -> arrived(mine, result)).onProblem(problem -> failed(mine, problem));
    }

    /** Drops what is on its way. */
    void cancel() {
        generation++;
        timeline.setActive(false);
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void arrived(int mine, Overview result) {
        if (mine == generation) {
            running = null;
            overview.set(result);
            state.set(result.isEmpty() ? HomeState.NEWCOMER : HomeState.FILLED);
            timeline.show(ExperienceFilter.ALL);
            timeline.setActive(!result.isEmpty());
        }
    }

    /** What was read before is no longer sure. */
    private void failed(int mine, Problem problem) {
        if (mine == generation) {
            running = null;
            overview.set(null);
            state.set(HomeState.FAILED);
            errors.present(problem);
        }
    }
}
