/** The palette: finds commands, screens and records by typing. */
@NullMarked
package app.pathfinder.desktop.palette;

import org.jspecify.annotations.NullMarked;
