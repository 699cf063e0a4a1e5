@NullMarked
package app.pathfinder.core.provisioning.bulk;

import org.jspecify.annotations.NullMarked;
