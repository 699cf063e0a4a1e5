/** Résumés as PDF: set in columns of lines, broken into pages, tagged for screen readers, shown and printed. */
@NullMarked
package app.pathfinder.core.portability.resume.pdf;

import org.jspecify.annotations.NullMarked;
