/** Start, first run, log in, register and unlock. */
@NullMarked
package app.pathfinder.desktop.login;

import org.jspecify.annotations.NullMarked;
