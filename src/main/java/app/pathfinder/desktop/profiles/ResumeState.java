package app.pathfinder.desktop.profiles;

/** What stands in place of the choices for a résumé. */
enum ResumeState {
    LOADING,
    READY,
    FAILED
}
