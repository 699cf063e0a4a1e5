@NullMarked
package app.pathfinder.core.database.embedded;

import org.jspecify.annotations.NullMarked;
