/** Work on many users: an item each, kept in the database, so that it can be paused, cancelled and taken over. */
@NullMarked
package app.pathfinder.core.provisioning.batch;

import org.jspecify.annotations.NullMarked;
