@NullMarked
package app.pathfinder;

import org.jspecify.annotations.NullMarked;
