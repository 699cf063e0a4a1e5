/** Everything without a screen. */
@NullMarked
package app.pathfinder.core;

import org.jspecify.annotations.NullMarked;
