/** What the records of all seven tables share: rules for fields, storing with optimistic locking, pages of lists. */
@NullMarked
package app.pathfinder.core.record;

import org.jspecify.annotations.NullMarked;
