/** What long work tells those who wait for it. */
@NullMarked
package app.pathfinder.core.work;

import org.jspecify.annotations.NullMarked;
