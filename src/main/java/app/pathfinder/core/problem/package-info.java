/** What can go wrong, as types: every refusal and failure that a person may have to read. */
@NullMarked
package app.pathfinder.core.problem;

import org.jspecify.annotations.NullMarked;
