/** Objectives: what somebody wants to reach in their career, and how far they are. */
@NullMarked
package app.pathfinder.core.objective;

import org.jspecify.annotations.NullMarked;
