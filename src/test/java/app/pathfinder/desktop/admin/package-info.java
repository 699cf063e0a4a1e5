@NullMarked
package app.pathfinder.desktop.admin;

import org.jspecify.annotations.NullMarked;
