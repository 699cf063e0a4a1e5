/** The window, its navigation, theme and lock. */
@NullMarked
package app.pathfinder.desktop.shell;

import org.jspecify.annotations.NullMarked;
