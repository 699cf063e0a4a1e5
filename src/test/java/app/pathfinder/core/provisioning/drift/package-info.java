@NullMarked
package app.pathfinder.core.provisioning.drift;

import org.jspecify.annotations.NullMarked;
