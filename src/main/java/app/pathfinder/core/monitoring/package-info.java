/** What administrators see of table sets: counts, space and age, never content. */
@NullMarked
package app.pathfinder.core.monitoring;

import org.jspecify.annotations.NullMarked;
