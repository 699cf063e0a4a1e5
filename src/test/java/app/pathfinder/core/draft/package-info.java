@NullMarked
package app.pathfinder.core.draft;

import org.jspecify.annotations.NullMarked;
