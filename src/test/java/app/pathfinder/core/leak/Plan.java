package app.pathfinder.core.leak;

import java.time.Duration;

/**
 * How much a run does.
 *
 * @param users how many accounts
 * @param threads how many act at the same time
 * @param operations how many operations at most
 * @param time after which no further operation begins, once each was done
 * @param sessionsChange whether sessions end and begin anew meanwhile
 * @param enough after how many foreign canaries the run ends, because more would say the same
 * @param progressEvery after how many operations a line is printed
 */
record Plan(
        int users, int threads, int operations, Duration time, boolean sessionsChange, int enough, int progressEvery) {}
