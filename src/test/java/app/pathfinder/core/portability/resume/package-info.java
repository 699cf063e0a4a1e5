/** Tests of résumés. */
@NullMarked
package app.pathfinder.core.portability.resume;

import org.jspecify.annotations.NullMarked;
