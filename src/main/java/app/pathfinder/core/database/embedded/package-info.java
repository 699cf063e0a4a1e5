/** The PostgreSQL server that the program makes, starts, shares and stops for itself. */
@NullMarked
package app.pathfinder.core.database.embedded;

import org.jspecify.annotations.NullMarked;
