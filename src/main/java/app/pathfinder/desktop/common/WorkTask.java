package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One piece of work on a virtual thread of its own. */
final class WorkTask<T> implements RunningWork<T> {
    private final String title;
    private final ProgressWork<T> work;
    private final UiThread ui;
    private final Consumer<Problem> unasked;
    private final Runnable ended;

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();
    private final List<Consumer<? super T>> onSuccess = new ArrayList<>();
    private final List<Consumer<Problem>> onProblem = new ArrayList<>();
    private final Thread thread;

    private volatile boolean cancelled;
    private boolean abandoned;
    private @Nullable Runnable outcome;

    WorkTask(String title, ProgressWork<T> work, UiThread ui, Consumer<Problem> unasked, Consumer<WorkTask<?>> ended) {
        this.title = title;
        this.work = work;
        this.ui = ui;
        this.unasked = unasked;
        this.ended = () -> ended.accept(this);
        this.thread = Thread.ofVirtual().unstarted(this::run);
    }

    void begin() {
        thread.start();
    }

    /** Cancels the work and forgets who asked for it: no callback runs any more. */
    void abandon() {
        abandoned = true;
        cancel();
    }

    private void run() {
        try {
            reports().throwIfCancelled();
            var result = work.run(reports());
            ui.execute(() -> succeed(result));
        } catch (Throwable failure) {
            var problem = cancelled ? new Problem(failure, ProblemKind.CANCELLED) : Problem.of(failure);
            FailureLog.record(title, problem);
            ui.execute(() -> fail(problem));
        }
    }

    private void succeed(T result) {
        settle(() -> drain(onSuccess, result));
    }

    private void fail(Problem problem) {
        if (onProblem.isEmpty() && !abandoned && problem.kind() != ProblemKind.CANCELLED) {
            unasked.accept(problem);
        }
        settle(() -> drain(onProblem, problem));
    }

    private void settle(Runnable delivery) {
        outcome = delivery;
        running.set(false);
        ended.run();
        deliver();
    }

    private void deliver() {
        if (outcome != null && !abandoned) {
            outcome.run();
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
        deliverLate();
        return this;
    }

    @Override
    public RunningWork<T> onProblem(Consumer<Problem> callback) {
        onProblem.add(callback);
        deliverLate();
        return this;
    }

    private void deliverLate() {
        if (outcome != null) {
            ui.execute(this::deliver);
        }
    }

    @Override
    public void cancel() {
        if (running.get()) {
            cancelled = true;
            thread.interrupt();
        }
    }

    private Progress reports() {
        return new Progress() {
            @Override
            public void report(double done, String text) {
                // only the first of several reports between two turns of the JavaFX thread asks for a turn
                if (latest.getAndSet(new Report(done, text)) == null) {
                    ui.execute(WorkTask.this::showLatest);
                }
            }

            @Override
            public void throwIfCancelled() {
                if (cancelled) {
                    throw new Problem(ProblemKind.CANCELLED);
                }
            }
        };
    }

    private void showLatest() {
        var report = latest.getAndSet(null);
        if (report != null) {
            progress.set(report.done < 0 ? -1 : Math.min(report.done, 1));
            text.set(report.text);
        }
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

    private record Report(double done, String text) {}
}
