package app.pathfinder.desktop.experiences;

/** What stands beside the list. */
enum DetailMode {
    NOTHING,
    READING,
    EDITING
}
