package app.pathfinder.desktop.shell;

import app.pathfinder.core.setting.Preferences;
import app.pathfinder.desktop.common.PreferencesSaver;
import jakarta.inject.Inject;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was, if that is still on a screen, and remembers where it goes. JavaFX thread. */
final class WindowMemory {
    private static final String KEY = "window.bounds";
    private static final double WIDTH = 1240;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 540;

    private final Preferences preferences;
    private final PreferencesSaver saver;

    @Inject
    WindowMemory(Preferences preferences, PreferencesSaver saver) {
        this.preferences = preferences;
        this.saver = saver;
    }

    void restore(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        WindowBounds.parse(preferences.get(KEY, ""))
                .filter(bounds -> bounds.isOnOneOf(screens))
                .ifPresentOrElse(bounds -> place(stage, bounds), () -> placeFirst(stage));
        stage.xProperty().subscribe(() -> remember(stage));
        stage.yProperty().subscribe(() -> remember(stage));
        stage.widthProperty().subscribe(() -> remember(stage));
        stage.heightProperty().subscribe(() -> remember(stage));
        stage.maximizedProperty().subscribe(() -> remember(stage));
    }

    private static void place(Stage stage, WindowBounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximised());
    }

    private static void placeFirst(Stage stage) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.centerOnScreen();
    }

    /** While the window fills the screen, the place to which it will go back is kept. */
    private void remember(Stage stage) {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        var now = new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        var before = WindowBounds.parse(preferences.get(KEY, ""));
        saver.put(KEY, (stage.isMaximized() ? before.orElse(now).with(true) : now).format());
    }
}
