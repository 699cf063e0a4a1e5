package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.work.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Runs work at once on the caller's thread, so that view models can be tested without a toolkit. After {@link #hold()}
 * work waits until {@link #release()}, to look at the state in between.
 */
public final class SameThreadBackgroundWork implements BackgroundWork {
    private final Deque<SameThreadRun<?>> held = new ArrayDeque<>();
    private final List<SameThreadRun<?>> all = new ArrayList<>();
    private boolean holding;

    @Override
    public <T> RunningWork<T> start(String title, ProgressWork<T> work) {
        var run = new SameThreadRun<>(title, work);
        all.add(run);
        held.add(run);
        if (!holding) {
            runHeld();
        }
        return run;
    }

    /** From now on work waits. */
    public void hold() {
        holding = true;
    }

    /** Runs what waits, in order, and no longer holds. */
    public void release() {
        holding = false;
        runHeld();
    }

    /** Runs the first that waits, and goes on holding. */
    public void releaseOne() {
        held.remove().run(Progress.NONE);
    }

    /** Runs what waits after whoever asked for it has gone, and no longer holds. */
    public void releaseUnheard() {
        holding = false;
        while (!held.isEmpty()) {
            held.remove().runUnheard();
        }
    }

    /** How many pieces of work wait. */
    public int waiting() {
        return held.size();
    }

    /** How many pieces of work were ever started. */
    public int started() {
        return all.size();
    }

    /** Problems that no callback asked for. */
    public List<Problem> unaskedProblems() {
        return all.stream()
                .map(SameThreadRun::unaskedProblem)
                .flatMap(Optional::stream)
                .toList();
    }

    private void runHeld() {
        while (!held.isEmpty()) {
            held.remove().run(Progress.NONE);
        }
    }
}
