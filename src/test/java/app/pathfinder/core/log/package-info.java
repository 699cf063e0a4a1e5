@NullMarked
package app.pathfinder.core.log;

import org.jspecify.annotations.NullMarked;
