/** Brings the users' tables to the newest version. */
@NullMarked
package app.pathfinder.core.provisioning.upgrade;

import org.jspecify.annotations.NullMarked;
