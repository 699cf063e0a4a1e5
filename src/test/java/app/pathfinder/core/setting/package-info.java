@NullMarked
package app.pathfinder.core.setting;

import org.jspecify.annotations.NullMarked;
