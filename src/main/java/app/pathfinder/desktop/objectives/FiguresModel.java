package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveFigures;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How the objectives stand as a whole, whatever the list shows. JavaFX thread. */
final class FiguresModel {
    private final ObjectiveService service;
    private final BackgroundWork background;
    private final Today today;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningWork<Standing> running;
    private int generation;

    /**
     * How they stand.
     *
     * @param nextDue the open objective with the earliest target date that has not passed
     */
    record Standing(ObjectiveFigures figures, @Nullable Stored<Objective> nextDue) {}

    @Inject
    FiguresModel(ObjectiveService service, BackgroundWork background, Today today, Messages messages) {
        this.service = service;
        this.background = background;
        this.today = today;
        this.messages = messages;
    }

    /** Null while it is not known. */
    ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    void refresh() {
        cancel();
        var day = today.date();
        var mine = generation;
        running = background
                .<Standing>start(
                        messages.text("objectives.counting"),
                        progress -> new Standing(
                                service.figures(), service.nextDue(day).orElse(null)))
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

    private void arrived(int mine, @Nullable Standing found) {
        if (mine == generation) {
            running = null;
            standing.set(found);
        }
    }
}
