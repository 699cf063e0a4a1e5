@NullMarked
package app.pathfinder.core.provisioning;

import org.jspecify.annotations.NullMarked;
