package app.pathfinder.desktop.record;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.desktop.common.RunningWork;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Reads something in the background, again and again; only the answer to the newest question arrives. JavaFX thread. */
public final class Reading<T> {
    private final RecordTools tools;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private @Nullable RunningWork<T> work;
    private int generation;

    public Reading(RecordTools tools) {
        this.tools = tools;
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the newest question could not be answered. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /**
     * Asks.
     *
     * @param titleKey key of what is being read, in words
     * @param call waits for the database
     */
    public void start(String titleKey, Supplier<T> call, Consumer<T> arrived) {
        cancel();
        running.set(true);
        var mine = generation;
        work = tools.background().<T>start(tools.messages().text(titleKey), progress -> call.get());
        work.onSuccess(found -> {
                    if (mine == generation) {
                        finish(false);
                        arrived.accept(found);
                    }
                })
                .onProblem(problem -> {
                    if (mine == generation) {
                        finish(true);
                        present(problem);
                    }
                });
    }

    /** What is on its way no longer arrives. */
    public void cancel() {
        generation++;
        if (work != null) {
            work.cancel();
        }
        finish(false);
    }

    private void finish(boolean hasFailed) {
        work = null;
        running.set(false);
        failed.set(hasFailed);
    }

    private void present(Problem problem) {
        tools.errors().present(problem);
    }
}
