package app.pathfinder.desktop.admin;

/** What a list of users has to show. */
public enum ListState {
    LOADING,
    FILLED,
    /** No user matches the search and the filter. */
    NONE_FOUND,
    FAILED
}
