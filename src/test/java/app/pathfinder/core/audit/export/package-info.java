@NullMarked
package app.pathfinder.core.audit.export;

import org.jspecify.annotations.NullMarked;
