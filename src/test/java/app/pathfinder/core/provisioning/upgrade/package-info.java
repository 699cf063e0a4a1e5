@NullMarked
package app.pathfinder.core.provisioning.upgrade;

import org.jspecify.annotations.NullMarked;
