/** The desktop program: its start, its wiring, and pictures of its screens. */
@NullMarked
package app.pathfinder.desktop;

import org.jspecify.annotations.NullMarked;
