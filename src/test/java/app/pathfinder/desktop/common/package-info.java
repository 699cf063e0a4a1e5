/** Stand-ins and helpers for tests of the desktop. */
@NullMarked
package app.pathfinder.desktop.common;

import org.jspecify.annotations.NullMarked;
