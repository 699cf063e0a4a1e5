/** Names, sessions and the only way to a user's tables. Nothing outside this package builds a table name. */
@NullMarked
package app.pathfinder.core.isolation;

import org.jspecify.annotations.NullMarked;
