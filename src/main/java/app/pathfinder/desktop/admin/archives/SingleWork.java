package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Long work of which one piece is under way at a time. JavaFX thread. */
final class SingleWork {
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<@Nullable RunningWork<?>> running = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding busy = running.isNotNull();

    @Inject
    SingleWork(BackgroundWork work) {
        this.work = work;
    }

    /** What is under way; null if nothing is. */
    ReadOnlyObjectProperty<@Nullable RunningWork<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    BooleanBinding busyProperty() {
        return busy;
    }

    boolean isBusy() {
        return running.get() != null;
    }

    /** Begins; without effect while other work is under way. */
    <T> void start(String title, ProgressWork<T> wanted, Consumer<T> success, Consumer<Problem> problem) {
        if (isBusy()) {
            return;
        }
        var started = work.start(title, wanted);
        running.set(started);
        started.onSuccess(result -> {
                    running.set(null);
                    success.accept(result);
                })
                .onProblem(failure -> {
                    running.set(null);
                    problem.accept(failure);
                });
    }

    void cancel() {
        var started = running.get();
        if (started != null) {
            started.cancel();
        }
    }
}
