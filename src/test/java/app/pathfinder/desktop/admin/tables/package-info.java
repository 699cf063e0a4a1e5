@NullMarked
package app.pathfinder.desktop.admin.tables;

import org.jspecify.annotations.NullMarked;
