/** Tests of the screen of archives. */
@NullMarked
package app.pathfinder.desktop.admin.archives;

import org.jspecify.annotations.NullMarked;
