/** Oracle, as far as it can be tested: what the gate reads, what another server runs, and a real one where there is one. */
@NullMarked
package app.pathfinder.core.database.oracle;

import org.jspecify.annotations.NullMarked;
