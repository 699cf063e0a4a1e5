/** Tests of the proof of isolation: that it holds on a sound database, and turns red without any one guard. */
@NullMarked
package app.pathfinder.core.isolation.proof;

import org.jspecify.annotations.NullMarked;
