package app.pathfinder.core.job;

import app.pathfinder.core.work.Progress;

/**
 * Work that a feature wants done again and again, under the owner's role. Each run is by one program at a time; but a
 * program that fell asleep may wake up in the middle of one that another has taken over, so a run must do no harm beside
 * another, and must do what is left where one was cut off. {@link JobBinder} makes it known.
 */
public interface Job {
    /** The most characters of a name. */
    int LONGEST_NAME = 40;

    /** What people and the database call it: lower-case words with hyphens between them. */
    String name();

    /** When it runs until an administrator decides otherwise. */
    JobSchedule defaultSchedule();

    /**
     * Does the work once. Called on a thread that may block; a failure is logged, recorded, and tried again at the next time.
     *
     * @param progress says when the work is no longer wanted, because the program ends or another has taken over; long work
     *     asks it between two pieces
     * @return what was done, in counts
     * @throws app.pathfinder.core.problem.Problem why it could not be done
     */
    JobSummary run(Progress progress);
}
