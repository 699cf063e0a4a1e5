/** Files that the program writes for people: complete or not at all, and harmless to open. */
@NullMarked
package app.pathfinder.core.file;

import org.jspecify.annotations.NullMarked;
