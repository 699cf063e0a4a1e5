package app.pathfinder.desktop.mydata;

/** Leaves the screens of somebody whose account is no more. A seam to the window. JavaFX thread. */
@FunctionalInterface
public interface AccountEnd {
    void left();
}
