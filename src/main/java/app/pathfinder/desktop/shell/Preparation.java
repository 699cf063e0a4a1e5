package app.pathfinder.desktop.shell;

import app.pathfinder.core.work.Progress;

/** What must be in the database before anybody can log in, besides what its opening makes. Blocks. */
@FunctionalInterface
public interface Preparation {
    /** Nothing. */
    Preparation NONE = progress -> {};

    void prepare(Progress progress);
}
