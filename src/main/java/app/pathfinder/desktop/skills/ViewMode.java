package app.pathfinder.desktop.skills;

/** The ways to look at skills. */
enum ViewMode {
    LIST,
    USAGE,
    GAP
}
