@NullMarked
package app.pathfinder.core.secret;

import org.jspecify.annotations.NullMarked;
