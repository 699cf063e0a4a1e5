/** What the screens of all kinds of records share: list, editor, selection, deletion with undo, and their controls. */
@NullMarked
package app.pathfinder.desktop.record;

import org.jspecify.annotations.NullMarked;
