@NullMarked
package app.pathfinder.core.crash;

import org.jspecify.annotations.NullMarked;
