@NullMarked
package app.pathfinder.core.objective;

import org.jspecify.annotations.NullMarked;
