package app.pathfinder.desktop.common;

import app.pathfinder.core.work.Progress;

/** Work that can tell how far it is. */
@FunctionalInterface
public interface ProgressWork<T> {
    T run(Progress progress) throws Exception;
}
