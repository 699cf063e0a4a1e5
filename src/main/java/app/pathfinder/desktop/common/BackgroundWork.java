package app.pathfinder.desktop.common;

/**
 * Runs what may take a while away from the JavaFX thread. It is a seam: tests of view models run the work on the same
 * thread instead.
 */
public interface BackgroundWork {
    /**
     * Starts the work and returns at once.
     *
     * @param title what the work is, in words that a person reads while it runs
     */
    <T> RunningWork<T> start(String title, ProgressWork<T> work);
}
