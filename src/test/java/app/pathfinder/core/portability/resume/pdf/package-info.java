/** Tests of résumés. */
@NullMarked
package app.pathfinder.core.portability.resume.pdf;

import org.jspecify.annotations.NullMarked;
