@NullMarked
package app.pathfinder.core.record;

import org.jspecify.annotations.NullMarked;
