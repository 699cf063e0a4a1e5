@NullMarked
package app.pathfinder.core.audit;

import org.jspecify.annotations.NullMarked;
