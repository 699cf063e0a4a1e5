/** What a guided interview asks and makes of the answers. Knows no database. */
@NullMarked
package app.pathfinder.core.assistant.interview;

import org.jspecify.annotations.NullMarked;
