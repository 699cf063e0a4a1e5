@NullMarked
package app.pathfinder.core.isolation;

import org.jspecify.annotations.NullMarked;
