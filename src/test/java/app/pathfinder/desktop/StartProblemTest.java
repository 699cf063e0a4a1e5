package app.pathfinder.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.database.DatabaseOpener;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.shell.MainWindow;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StartProblemTest {
    @RegisterExtension
    final TestWindow window = new TestWindow();

    @TempDir
    Path home = Path.of("");

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aServerThatCannotBeReachedIsNamedWithWhatToDoAndTriedAgain() {
        var core = Modules.override(new CoreModule(AppFolders.below(home))).with(new UnreachableServer());
        var program = Guice.createInjector(core, new OwnDesktopModule());
        window.open(program.getInstance(MainWindow.class)::open);

        window.awaitText("The database server db.example.org:5432 cannot be reached.");
        window.awaitText("Check the network and that the server is running, then try again.");
        assertThat(tries).hasValue(1);

        window.click("#tryAgain");
        Awaitility.await().untilAsserted(() -> assertThat(tries).hasValue(2));
        window.awaitText("The database server db.example.org:5432 cannot be reached.");
    }

    private final class UnreachableServer extends AbstractModule {
        @Override
        protected void configure() {
            bind(DatabaseOpener.class).toInstance(steps -> {
                tries.incrementAndGet();
                throw new Problem(ProblemKind.SERVER_UNREACHABLE, "db.example.org:5432");
            });
        }
    }
}
