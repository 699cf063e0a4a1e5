@NullMarked
package app.pathfinder.core.provisioning.batch;

import org.jspecify.annotations.NullMarked;
