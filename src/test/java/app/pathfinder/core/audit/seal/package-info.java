@NullMarked
package app.pathfinder.core.audit.seal;

import org.jspecify.annotations.NullMarked;
