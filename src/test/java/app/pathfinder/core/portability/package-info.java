@NullMarked
package app.pathfinder.core.portability;

import org.jspecify.annotations.NullMarked;
