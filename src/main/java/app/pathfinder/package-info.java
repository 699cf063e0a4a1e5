/** The Pathfinder console: a desktop program and a command line over one isolated core. */
@NullMarked
package app.pathfinder;

import org.jspecify.annotations.NullMarked;
