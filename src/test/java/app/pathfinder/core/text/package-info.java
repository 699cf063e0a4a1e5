@NullMarked
package app.pathfinder.core.text;

import org.jspecify.annotations.NullMarked;
