package app.pathfinder.core.portability;

import org.jspecify.annotations.Nullable;

/**
 * A skill as a file of another program tells it. Immutable.
 *
 * @param where the place in the file
 * @param level in that program's words
 */
record SkillSketch(String where, String name, @Nullable String level) {}
