@NullMarked
package app.pathfinder.core.signature;

import org.jspecify.annotations.NullMarked;
