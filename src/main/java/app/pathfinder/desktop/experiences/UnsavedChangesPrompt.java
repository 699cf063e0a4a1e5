package app.pathfinder.desktop.experiences;

/** Asks what is to become of changes that are not saved. A seam: tests answer for the person. JavaFX thread. */
@FunctionalInterface
interface UnsavedChangesPrompt {
    enum Answer {
        SAVE,
        DISCARD,
        KEEP_EDITING
    }

    Answer ask();
}
