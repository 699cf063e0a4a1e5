package app.pathfinder.desktop.record;

/** What stands beside the list. */
public enum DetailMode {
    NOTHING,
    READING,
    EDITING
}
