package app.pathfinder.desktop.palette;

/** How the search for records stands. */
enum PaletteState {
    /** Nothing is looked for, because too little was typed. */
    IDLE,
    SEARCHING,
    FOUND,
    NOTHING_FOUND,
    FAILED
}
