package app.pathfinder.desktop.home;

/** What stands on the screen. */
enum HomeState {
    LOADING,
    /** The person has written nothing down yet. */
    NEWCOMER,
    FILLED,
    /** Nothing could be read. */
    FAILED
}
