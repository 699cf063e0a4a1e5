package app.pathfinder.desktop.login;

import app.pathfinder.core.isolation.UserContext;

/** Where the lock page leads to. JavaFX thread. */
public interface LockedWindow {
    void unlocked(UserContext context);

    void logOut();
}
