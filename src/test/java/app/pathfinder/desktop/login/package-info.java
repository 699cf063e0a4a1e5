/** Tests. */
@NullMarked
package app.pathfinder.desktop.login;

import org.jspecify.annotations.NullMarked;
