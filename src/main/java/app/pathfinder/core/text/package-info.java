/** The texts that people read, by key and language. */
@NullMarked
package app.pathfinder.core.text;

import org.jspecify.annotations.NullMarked;
