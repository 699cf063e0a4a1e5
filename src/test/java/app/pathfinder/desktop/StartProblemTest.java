package app.pathfinder.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.SettingsFile;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.shell.MainWindow;
import com.google.inject.Guice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A configured server that is not there, seen from the window. */
class StartProblemTest {
    private static final String NOBODY_LISTENS = """
            database:
              kind: postgresql
              host: 127.0.0.1
              port: 1
              tls: false
            """;

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @Test
    void aServerThatIsNotThereIsNamedWithWhatToDoAndTriedAgain(@TempDir Path home) throws IOException {
        var folders = AppFolders.below(home);
        folders.create();
        Files.writeString(folders.config().resolve(SettingsFile.NAME), NOBODY_LISTENS);
        var program = Guice.createInjector(new CoreModule(folders), new OwnDesktopModule());
        try (var start = program.getInstance(DatabaseStart.class)) {
            window.open(program.getInstance(MainWindow.class)::open);

            window.awaitText("The database did not open");
            var first = window.await("#tryAgain");
            assertThat(window.isShown("Exception")).isFalse();

            window.click("#tryAgain");
            Awaitility.await().until(() -> !window.await("#tryAgain").equals(first));
            assertThat(start.status().phase()).isEqualTo(DatabaseStart.Phase.FAILED);
        }
    }
}
