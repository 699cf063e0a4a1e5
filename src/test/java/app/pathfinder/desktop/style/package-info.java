/** What holds for the style sheets of all screens. */
@NullMarked
package app.pathfinder.desktop.style;

import org.jspecify.annotations.NullMarked;
