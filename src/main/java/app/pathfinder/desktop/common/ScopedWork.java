package app.pathfinder.desktop.common;

import jakarta.inject.Inject;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The background work of one person: each piece on a virtual thread, all of it cancelled at once when they leave. */
public final class ScopedWork implements BackgroundWork {
    private final ObservableList<RunningWork<?>> running = FXCollections.observableArrayList();
    // One for all who ask: a view that nobody holds is collected, and its listeners hear nothing any more.
    private final ObservableList<RunningWork<?>> readOnlyRunning = FXCollections.unmodifiableObservableList(running);
    private final UiThread ui;
    private final ErrorPresenter errors;

    @Inject
    public ScopedWork(UiThread ui, ErrorPresenter errors) {
        this.ui = ui;
        this.errors = errors;
    }

    @Override
    public <T> RunningWork<T> start(String title, ProgressWork<T> work) {
        var task = new WorkTask<>(title, work, ui, errors::present, running::remove);
        running.add(task);
        task.begin();
        return task;
    }

    /** What runs at the moment, oldest first. */
    public ObservableList<RunningWork<?>> running() {
        return readOnlyRunning;
    }

    /** Cancels all that runs, without any callback. */
    public void abandonAll() {
        for (var work : running.toArray(WorkTask<?>[]::new)) {
            work.abandon();
        }
        running.clear();
    }
}
