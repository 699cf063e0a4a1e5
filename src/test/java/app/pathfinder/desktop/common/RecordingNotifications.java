package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a person would have been told. */
public final class RecordingNotifications implements Notifications {
    private final List<String> texts = new ArrayList<>();
    private final List<Runnable> undos = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    public List<String> texts() {
        return texts;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Presses Undo on the newest message that offers it. */
    public void undoLast() {
        undos.removeLast().run();
    }

    @Override
    public void info(String text) {
        texts.add(text);
    }

    @Override
    public void undoable(String text, Runnable undo) {
        texts.add(text);
        undos.add(undo);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
