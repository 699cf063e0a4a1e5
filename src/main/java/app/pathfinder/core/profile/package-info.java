/** Profile summaries: how somebody introduces themselves, one for each purpose, one of them the default. */
@NullMarked
package app.pathfinder.core.profile;

import org.jspecify.annotations.NullMarked;
