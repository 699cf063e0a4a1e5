/** Work that is done again and again, by one of all programs on a database. Knows no feature: features bring their jobs. */
@NullMarked
package app.pathfinder.core.job;

import org.jspecify.annotations.NullMarked;
