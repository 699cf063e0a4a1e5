@NullMarked
package app.pathfinder.core.skill;

import org.jspecify.annotations.NullMarked;
