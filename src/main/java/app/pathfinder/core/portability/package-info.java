/** Carries records out of the program and into it: the program's own format, and those of others. */
@NullMarked
package app.pathfinder.core.portability;

import org.jspecify.annotations.NullMarked;
