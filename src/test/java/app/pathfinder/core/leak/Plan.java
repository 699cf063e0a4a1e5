package app.pathfinder.core.leak;

import java.time.Duration;

/**
 * How much a run does.
 *
 * @param users how many accounts
 * @param threads how many act at the same time
 * @param operations how many operations at most
 * @param time after which no further operation begins
 * @param sessionsChange whether sessions end and begin anew meanwhile
 * @param progressEvery after how many operations a line is printed
 */
record Plan(int users, int threads, int operations, Duration time, boolean sessionsChange, int progressEvery) {}
