/** The trail of what was done, written in the transaction of the change it describes. */
@NullMarked
package app.pathfinder.core.audit;

import org.jspecify.annotations.NullMarked;
