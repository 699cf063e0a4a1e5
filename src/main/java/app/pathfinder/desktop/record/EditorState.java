package app.pathfinder.desktop.record;

/** What the editor is doing. */
public enum EditorState {
    CLOSED,
    EDITING,
    SAVING,
    /** Somebody stored another version meanwhile; the person decides which one stays. */
    STALE,
    /** Somebody deleted the record meanwhile; the person decides whether to store it anew. */
    GONE
}
