@NullMarked
package app.pathfinder.core.job;

import org.jspecify.annotations.NullMarked;
