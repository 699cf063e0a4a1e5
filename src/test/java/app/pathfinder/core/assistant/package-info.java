@NullMarked
package app.pathfinder.core.assistant;

import org.jspecify.annotations.NullMarked;
