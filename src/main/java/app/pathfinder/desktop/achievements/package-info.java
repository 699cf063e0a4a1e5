/** The achievements of the person who is logged in. */
@NullMarked
package app.pathfinder.desktop.achievements;

import org.jspecify.annotations.NullMarked;
