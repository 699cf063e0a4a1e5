package app.pathfinder.core.work;

import app.pathfinder.core.problem.Problem;

/**
 * Where long work reports how far it is, and asks whether it is still wanted. The work calls it from its own thread;
 * implementations take reports at any rate.
 */
public interface Progress {
    /** For work that nobody watches: reports go nowhere, and it is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(double done, String text) {}

        @Override
        public void throwIfCancelled() {}
    };

    /**
     * Tells how far the work is.
     *
     * @param done the share done, 0 to 1; below 0 if unknown
     * @param text what is being done, in words that a person reads
     */
    void report(double done, String text);

    /**
     * Returns if the work is still wanted.
     *
     * @throws Problem of kind {@code CANCELLED} if it is not
     */
    void throwIfCancelled();
}
