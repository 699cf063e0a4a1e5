/** What all benchmarks share: how they are run and how their figures are shown. */
@NullMarked
package app.pathfinder.bench;

import org.jspecify.annotations.NullMarked;
