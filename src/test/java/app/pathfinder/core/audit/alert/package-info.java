@NullMarked
package app.pathfinder.core.audit.alert;

import org.jspecify.annotations.NullMarked;
