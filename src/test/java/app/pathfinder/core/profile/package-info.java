@NullMarked
package app.pathfinder.core.profile;

import org.jspecify.annotations.NullMarked;
