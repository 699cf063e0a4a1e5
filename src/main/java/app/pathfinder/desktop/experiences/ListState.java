package app.pathfinder.desktop.experiences;

/** What a person is to see in place of the list, or that it is the list. */
enum ListState {
    LOADING,
    NOTHING_YET,
    NOTHING_FOUND,
    FILLED
}
