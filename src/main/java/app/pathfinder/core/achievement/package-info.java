/** Achievements: what somebody reached, with a number where there is one. */
@NullMarked
package app.pathfinder.core.achievement;

import org.jspecify.annotations.NullMarked;
