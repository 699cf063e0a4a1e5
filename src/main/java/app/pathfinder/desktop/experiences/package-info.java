/** The experiences of the person who is logged in. */
@NullMarked
package app.pathfinder.desktop.experiences;

import org.jspecify.annotations.NullMarked;
