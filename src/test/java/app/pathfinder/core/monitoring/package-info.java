@NullMarked
package app.pathfinder.core.monitoring;

import org.jspecify.annotations.NullMarked;
