/** Seals over the audit trail: made, signed, chained, and written down outside the database. */
@NullMarked
package app.pathfinder.core.audit.seal;

import org.jspecify.annotations.NullMarked;
