package app.pathfinder.desktop.admin;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ProgressWork;
import app.pathfinder.desktop.common.RunningWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Does the work on the thread of the test: when it is started, or when the test says so. */
public final class ImmediateWork implements BackgroundWork {
    private final Deque<Running<?>> held = new ArrayDeque<>();
    private final List<Running<?>> done = new ArrayList<>();
    private boolean holding;

    /** From now on work waits for {@link #doHeld()}. */
    public void hold() {
        holding = true;
    }

    /** Does what was held back, in order, and holds nothing back any more. */
    public void doHeld() {
        holding = false;
        while (!held.isEmpty()) {
            var next = held.removeFirst();
            done.add(next);
            next.run();
        }
    }

    /** How many pieces of work were done. */
    public int started() {
        return done.size();
    }

    /** What nobody asked for, which the real thing presents to the person. */
    public List<Problem> unasked() {
        return done.stream()
                .filter(work -> work.failure == null)
                .flatMap(work -> Stream.ofNullable(work.problem))
                .filter(problem -> problem.kind() != ProblemKind.CANCELLED)
                .toList();
    }

    @Override
    public <T> RunningWork<T> start(String title, ProgressWork<T> work) {
        var running = new Running<>(title, work);
        held.add(running);
        if (!holding) {
            doHeld();
        }
        return running;
    }

    private static final class Running<T> implements RunningWork<T> {
        private final String title;
        private final ProgressWork<T> work;
        private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
        private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
        private boolean cancelled;
        private @Nullable T result;
        private @Nullable Problem problem;
        private Consumer<? super T> success = ignored -> {};
        private @Nullable Consumer<Problem> failure;

        Running(String title, ProgressWork<T> work) {
            this.title = title;
            this.work = work;
        }

        void run() {
            try {
                reports().throwIfCancelled();
                result = work.run(reports());
                success.accept(result);
            } catch (Exception e) {
                problem = Problem.of(e);
                if (failure != null) {
                    failure.accept(problem);
                }
            }
            running.set(false);
        }

        private Progress reports() {
            return new Progress() {
                @Override
                public void report(double done, String what) {
                    share.set(done);
                    text.set(what);
                }

                @Override
                public void throwIfCancelled() {
                    if (cancelled) {
                        throw new Problem(ProblemKind.CANCELLED);
                    }
                }
            };
        }

        @Override
        public RunningWork<T> onSuccess(Consumer<? super T> callback) {
            success = callback;
            if (result != null) {
                callback.accept(result);
            }
            return this;
        }

        @Override
        public RunningWork<T> onProblem(Consumer<Problem> callback) {
            failure = callback;
            if (problem != null) {
                callback.accept(problem);
            }
            return this;
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
            return share.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyStringProperty textProperty() {
            return text.getReadOnlyProperty();
        }
    }
}
