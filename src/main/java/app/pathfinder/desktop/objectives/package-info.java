/** The objectives of the person who is logged in. */
@NullMarked
package app.pathfinder.desktop.objectives;

import org.jspecify.annotations.NullMarked;
