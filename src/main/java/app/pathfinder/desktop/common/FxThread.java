package app.pathfinder.desktop.common;

import jakarta.inject.Inject;
import javafx.application.Platform;

/** The JavaFX thread itself. */
public final class FxThread implements UiThread {
    @Inject
    FxThread() {}

    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }
}
