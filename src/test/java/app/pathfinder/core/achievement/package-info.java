@NullMarked
package app.pathfinder.core.achievement;

import org.jspecify.annotations.NullMarked;
