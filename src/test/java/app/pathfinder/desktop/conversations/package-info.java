@NullMarked
package app.pathfinder.desktop.conversations;

import org.jspecify.annotations.NullMarked;
