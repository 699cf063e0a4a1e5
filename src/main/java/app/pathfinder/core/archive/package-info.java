/** Archives of users' tables: written, read back, compared, and only then the tables dropped; verified and restored. */
@NullMarked
package app.pathfinder.core.archive;

import org.jspecify.annotations.NullMarked;
