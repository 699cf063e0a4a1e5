@NullMarked
package app.pathfinder.core.database;

import org.jspecify.annotations.NullMarked;
