package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;

/** Short messages that need no answer and go away by themselves. JavaFX thread only. */
public interface Notifications {
    void info(String text);

    /** Says what was done and offers to undo it as long as the message stands. */
    void undoable(String text, Runnable undo);

    /** Says what went wrong; stays until the person dismisses it. */
    void problem(Problem problem);
}
