/** Skills: what somebody can do, where it shows, and the catalogue that names it. */
@NullMarked
package app.pathfinder.core.skill;

import org.jspecify.annotations.NullMarked;
