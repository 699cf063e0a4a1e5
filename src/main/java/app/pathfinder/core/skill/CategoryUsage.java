package app.pathfinder.core.skill;

import org.jspecify.annotations.Nullable;

/**
 * How much somebody's records speak of the skills of a category.
 *
 * @param category null for the skills that have none
 * @param skillCount how many different skills
 * @param shownCount how often experiences show them
 */
public record CategoryUsage(@Nullable String category, long skillCount, long shownCount) {}
