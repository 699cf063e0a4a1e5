/** Résumés: what a person chose of their record, and one writer for each format of file. */
@NullMarked
package app.pathfinder.core.portability.resume;

import org.jspecify.annotations.NullMarked;
