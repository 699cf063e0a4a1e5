package app.pathfinder.desktop.record;

/** What a person is to see in place of the list, or that it is the list. */
public enum ListState {
    LOADING,
    NOTHING_YET,
    NOTHING_FOUND,
    FILLED,
    /** Nothing could be read, so that nobody can tell whether there is something. */
    FAILED
}
