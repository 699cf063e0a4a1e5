/** Tests of archives on a real server and a real disk. */
@NullMarked
package app.pathfinder.core.archive;

import org.jspecify.annotations.NullMarked;
