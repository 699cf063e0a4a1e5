/** Tests of the screen of work on many users. */
@NullMarked
package app.pathfinder.desktop.admin.work;

import org.jspecify.annotations.NullMarked;
