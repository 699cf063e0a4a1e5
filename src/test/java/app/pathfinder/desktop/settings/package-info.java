@NullMarked
package app.pathfinder.desktop.settings;

import org.jspecify.annotations.NullMarked;
