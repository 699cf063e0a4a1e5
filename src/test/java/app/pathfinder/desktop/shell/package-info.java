/** Tests. */
@NullMarked
package app.pathfinder.desktop.shell;

import org.jspecify.annotations.NullMarked;
