/** The career as a picture: experiences in lanes over the years, for every screen that shows them so. */
@NullMarked
package app.pathfinder.desktop.timeline;

import org.jspecify.annotations.NullMarked;
