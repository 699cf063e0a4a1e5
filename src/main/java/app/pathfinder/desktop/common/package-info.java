/** What every screen uses: loading of views, background work, dialogs, notifications, errors. */
@NullMarked
package app.pathfinder.desktop.common;

import org.jspecify.annotations.NullMarked;
