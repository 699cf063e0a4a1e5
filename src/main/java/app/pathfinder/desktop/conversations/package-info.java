/** The conversations of the person who is logged in. */
@NullMarked
package app.pathfinder.desktop.conversations;

import org.jspecify.annotations.NullMarked;
