/** Looks for one user's data in what another user is given, by doing everything that users can do, all at once. */
@NullMarked
package app.pathfinder.core.leak;

import org.jspecify.annotations.NullMarked;
