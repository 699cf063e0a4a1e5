/** How many table sets may be made, changed and dropped in a minute. */
@NullMarked
package app.pathfinder.core.provisioning.limit;

import org.jspecify.annotations.NullMarked;
