/** Connections, pools, engines and the shared tables. Nothing outside this package opens a connection. */
@NullMarked
package app.pathfinder.core.database;

import org.jspecify.annotations.NullMarked;
