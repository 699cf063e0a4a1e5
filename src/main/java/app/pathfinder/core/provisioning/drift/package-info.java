/** Where the users' tables are not as the program makes them. */
@NullMarked
package app.pathfinder.core.provisioning.drift;

import org.jspecify.annotations.NullMarked;
