package app.pathfinder.desktop.common;

import java.util.concurrent.Executor;

/** Runs actions on the JavaFX thread, later and in order. A seam: tests run them at once. */
public interface UiThread extends Executor {}
