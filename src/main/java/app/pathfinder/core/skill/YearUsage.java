package app.pathfinder.core.skill;

import org.jspecify.annotations.Nullable;

/**
 * How many different skills of a category somebody used in a year, by the experiences that lie in it.
 *
 * @param category null for the skills that have none
 */
public record YearUsage(int year, @Nullable String category, long skillCount) {}
