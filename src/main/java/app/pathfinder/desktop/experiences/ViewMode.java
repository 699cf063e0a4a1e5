package app.pathfinder.desktop.experiences;

/** The two ways to look at experiences. */
enum ViewMode {
    LIST,
    TIMELINE
}
