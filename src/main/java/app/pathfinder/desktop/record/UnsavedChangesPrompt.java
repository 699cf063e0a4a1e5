package app.pathfinder.desktop.record;

/** Asks what is to become of changes that are not saved. A seam: tests answer for the person. JavaFX thread. */
@FunctionalInterface
public interface UnsavedChangesPrompt {
    /** What the person decided. */
    enum Answer {
        SAVE,
        DISCARD,
        KEEP_EDITING
    }

    /** Waits for the answer. */
    Answer ask();
}
