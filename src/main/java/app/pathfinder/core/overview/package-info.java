/** What a person's record looks like as a whole: what changed last, what is unfinished, what a search finds. */
@NullMarked
package app.pathfinder.core.overview;

import org.jspecify.annotations.NullMarked;
