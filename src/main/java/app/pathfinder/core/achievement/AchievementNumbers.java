package app.pathfinder.core.achievement;

/** How many achievements are put in a number, and how many are not. */
public record AchievementNumbers(long withNumber, long withoutNumber) {}
