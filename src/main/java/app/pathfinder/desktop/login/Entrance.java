package app.pathfinder.desktop.login;

import app.pathfinder.core.isolation.UserContext;

/** Where the pages before a session lead to. JavaFX thread. */
public interface Entrance {
    void showLogin();

    void showRegister();

    void loggedIn(UserContext context);
}
