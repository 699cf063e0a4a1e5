package app.pathfinder.desktop.common;

import app.pathfinder.core.overview.RecordType;

/**
 * Leads from one screen to the records of another, which the screens themselves do not know. Where a screen has
 * something unsaved, it asks before it lets go of it. JavaFX thread.
 */
public interface RecordNavigator {
    /** Whether this kind of record has a screen, and the person may go there now. */
    boolean canGoTo(RecordType type);

    /** Goes to the screen of this kind of record; without effect if there is none. */
    void goTo(RecordType type);

    /** Goes there and shows this record; without effect if there is no such screen. */
    void open(RecordLink link);

    /** Goes there and begins a new record; without effect if there is no such screen. */
    void create(RecordType type);
}
