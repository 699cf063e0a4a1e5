/** Experiences: the records of what somebody did, where and when. */
@NullMarked
package app.pathfinder.core.experience;

import org.jspecify.annotations.NullMarked;
