/** The audit trail as files, and the check of such a file without any database. */
@NullMarked
package app.pathfinder.core.audit.export;

import org.jspecify.annotations.NullMarked;
