package app.pathfinder.desktop.timeline;

import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The timeline: reads and lays out the spans, but only while somebody looks at it. JavaFX thread. */
public final class TimelineViewModel {
    private final ExperienceService service;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Today today;

    private final ReadOnlyObjectWrapper<TimelineLayout> layout;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private ExperienceFilter filter = ExperienceFilter.ALL;
    private boolean active;
    private boolean outdated = true;
    private @Nullable RunningWork<TimelineLayout> running;
    private int generation;

    @Inject
    public TimelineViewModel(
            ExperienceService service,
            BackgroundWork background,
            ErrorPresenter errors,
            Messages messages,
            Today today) {
        this.service = service;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
        this.today = today;
        this.layout = new ReadOnlyObjectWrapper<>(TimelineLayout.empty(today.date()));
    }

    public ReadOnlyObjectProperty<TimelineLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    public void setActive(boolean isActive) {
        active = isActive;
        if (active) {
            readIfOutdated();
        } else {
            cancel();
        }
    }

    public void show(ExperienceFilter wanted) {
        filter = wanted;
        refresh();
    }

    public void refresh() {
        outdated = true;
        if (active) {
            readIfOutdated();
        }
    }

    private void readIfOutdated() {
        if (outdated) {
            cancel();
            read();
        }
    }

    private void read() {
        loading.set(true);
        var wanted = filter;
        var day = today.date();
        var work = background.<TimelineLayout>start(
                messages.text("experiences.loading"),
                progress -> TimelineLayout.of(service.timeline(wanted, Page.MAX_LIMIT), day));
        running = work;
        var mine = generation;
        work.onSuccess(result -> arrived(mine, result)).onProblem(problem -> failed(mine, problem));
    }

    private void arrived(int mine, TimelineLayout result) {
        if (mine == generation) {
            finish();
            outdated = false;
            layout.set(result);
        }
    }

    private void failed(int mine, Problem problem) {
        if (mine == generation) {
            finish();
            errors.present(problem);
        }
    }

    private void cancel() {
        generation++;
        if (running != null) {
            running.cancel();
            finish();
        }
    }

    private void finish() {
        running = null;
        loading.set(false);
    }
}
