/** Work on many users at once, for administrators: what runs, what became of each user, upgrades. */
@NullMarked
package app.pathfinder.desktop.admin.work;

import org.jspecify.annotations.NullMarked;
