/** Archives of users' tables, for administrators: what there is, what is due, checks and restorations. */
@NullMarked
package app.pathfinder.desktop.admin.archives;

import org.jspecify.annotations.NullMarked;
