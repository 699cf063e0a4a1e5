/** The first screen after the log-in: what is recent, what is unfinished, objectives and the career as a picture. */
@NullMarked
package app.pathfinder.desktop.home;

import org.jspecify.annotations.NullMarked;
