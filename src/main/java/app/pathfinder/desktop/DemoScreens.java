package app.pathfinder.desktop;

import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.work.Progress;
import app.pathfinder.demo.DemoAccounts;
import app.pathfinder.demo.DemoData;
import app.pathfinder.desktop.ScreenPictures.Format;
import app.pathfinder.desktop.common.Theme;
import app.pathfinder.desktop.login.DemoHint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fills a demonstration, renders each of its screens, and throws it away again. Needs no display. */
public final class DemoScreens {
    private DemoScreens() {}

    /** Blocks until every picture is in the folder. To be called before JavaFX has started. */
    public static void render(Path folder) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (var program = WiredProgram.demo();
                var start = program.get(DatabaseStart.class)) {
            start.begin();
            program.get(DemoData.class).fill(Progress.NONE);
            program.get(ScreenPictures.class)
                    .render(
                            List.of(Format.smallWindow(Theme.LIGHT, folder), Format.smallWindow(Theme.DARK, folder)),
                            line(DemoAccounts.STAFF),
                            line(DemoAccounts.ADMINISTRATOR),
                            (picture, scene) -> {});
        }
    }

    private static DemoHint.Line line(String username) {
        return new DemoHint.Line(username, DemoAccounts.PASSWORD);
    }
}
