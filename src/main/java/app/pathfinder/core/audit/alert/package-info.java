/** Unusual patterns in the audit trail, raised for administrators to look at. */
@NullMarked
package app.pathfinder.core.audit.alert;

import org.jspecify.annotations.NullMarked;
