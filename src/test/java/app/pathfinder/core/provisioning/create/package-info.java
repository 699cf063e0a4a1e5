@NullMarked
package app.pathfinder.core.provisioning.create;

import org.jspecify.annotations.NullMarked;
