package app.pathfinder.desktop.record;

/** Stands before everything that would close the editor, so that nothing typed is lost unasked. JavaFX thread. */
final class UnsavedChangesGuard {
    private final RecordEditorModel<?, ?, ?> editor;
    private final UnsavedChangesPrompt prompt;

    UnsavedChangesGuard(RecordEditorModel<?, ?, ?> editor, UnsavedChangesPrompt prompt) {
        this.editor = editor;
        this.prompt = prompt;
    }

    /** Closes the editor and goes on: at once, after saving, or not at all if the person would rather keep editing. */
    void leaveEditor(Runnable then) {
        if (editor.state() == EditorState.SAVING) {
            editor.save(then);
        } else if (editor.dirtyProperty().get()) {
            askAndLeave(then);
        } else {
            closeAndGoOn(then);
        }
    }

    private void askAndLeave(Runnable then) {
        switch (prompt.ask()) {
            case SAVE -> editor.save(then);
            case DISCARD -> closeAndGoOn(then);
            case KEEP_EDITING -> {}
        }
    }

    private void closeAndGoOn(Runnable then) {
        editor.close();
        then.run();
    }
}
