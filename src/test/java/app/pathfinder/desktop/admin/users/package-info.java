@NullMarked
package app.pathfinder.desktop.admin.users;

import org.jspecify.annotations.NullMarked;
