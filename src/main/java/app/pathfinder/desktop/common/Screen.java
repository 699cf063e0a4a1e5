package app.pathfinder.desktop.common;

import java.util.UUID;

/** The life of a screen, told to its controller. JavaFX thread. */
public interface Screen {
    /** The screen has come into view; again each time it does. */
    default void shown() {}

    /** Another screen has taken its place. */
    default void hidden() {}

    /** It will not be shown again: what it subscribed to is to be released. */
    default void disposed() {}

    /** Shows this record of the screen's kind, unless the person would rather keep what is not saved; called when shown. */
    default void openRecord(UUID id) {}

    /** Begins a new record of the screen's kind, under the same condition; called when shown. */
    default void createRecord() {}

    /** Whether closing the screen now would lose something typed; asked before logging out and before the window closes. */
    default boolean hasUnsavedChanges() {
        return false;
    }
}
