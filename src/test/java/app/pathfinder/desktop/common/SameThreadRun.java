package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Work that runs on the caller's thread. */
final class SameThreadRun<T> implements RunningWork<T> {
    private final String title;
    private final ProgressWork<T> work;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final List<Consumer<? super T>> onSuccess = new ArrayList<>();
    private final List<Consumer<Problem>> onProblem = new ArrayList<>();
    private @Nullable T result;
    private @Nullable Problem problem;
    private boolean asked;
    private boolean cancelled;

    SameThreadRun(String title, ProgressWork<T> work) {
        this.title = title;
        this.work = work;
    }

    void run(Progress reports) {
        try {
            if (cancelled) {
                throw new Problem(ProblemKind.CANCELLED);
            }
            result = work.run(reports);
        } catch (Exception e) {
            problem = Problem.of(e);
        }
        running.set(false);
        deliver();
    }

    /** The same, when whoever asked for it has gone. */
    void runUnheard() {
        onSuccess.clear();
        onProblem.clear();
        run(Progress.NONE);
    }

    private void deliver() {
        if (running.get()) {
            return;
        }
        if (problem != null) {
            drain(onProblem, problem);
        } else if (result != null) {
            drain(onSuccess, result);
        }
    }

    private static <V> void drain(List<? extends Consumer<? super V>> callbacks, V value) {
        var waiting = List.copyOf(callbacks);
        callbacks.clear();
        waiting.forEach(callback -> callback.accept(value));
    }

    @Override
    public RunningWork<T> onSuccess(Consumer<? super T> callback) {
        onSuccess.add(callback);
        deliver();
        return this;
    }

    @Override
    public RunningWork<T> onProblem(Consumer<Problem> callback) {
        asked = true;
        onProblem.add(callback);
        deliver();
        return this;
    }

    /** What went wrong, if nobody asked for it. */
    Optional<Problem> unaskedProblem() {
        return asked ? Optional.empty() : Optional.ofNullable(problem);
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
