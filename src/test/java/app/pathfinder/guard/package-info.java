/** Takes the program's guards out, one at a time, and shows that a test notices each time. */
@NullMarked
package app.pathfinder.guard;

import org.jspecify.annotations.NullMarked;
