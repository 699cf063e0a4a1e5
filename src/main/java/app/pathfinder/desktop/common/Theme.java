package app.pathfinder.desktop.common;

/** Light, dark, or whatever the system says. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
