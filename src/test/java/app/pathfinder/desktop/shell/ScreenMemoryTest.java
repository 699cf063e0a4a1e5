package app.pathfinder.desktop.shell;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import app.pathfinder.demo.DemoAccounts;
import app.pathfinder.demo.DemoData;
import app.pathfinder.demo.TestDemo;
import app.pathfinder.desktop.DesktopModule;
import app.pathfinder.desktop.common.Styler;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.common.TypedPassword;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.login.DemoHint;
import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Memory is steady, however often screens are switched and people come and go. What JavaFX keeps softly, such as the
 * buffers of shadows, does not count: the profile lets every collection clear it.
 */
@Tag("long")
@EmptyDatabase
@SuppressWarnings("NullAway.Init")
class ScreenMemoryTest {
    private static final int SWITCHES = 500;
    private static final int LOG_INS = 100;

    /** What the caches of JavaFX, the pools and the compiler may still add after the warm-up. */
    private static final long BYTES_A_SWITCH = 4_000;

    private static final long BYTES_A_LOG_IN = 40_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private Injector program;
    private UserContext administrator;
    private @Nullable UserScope scope;

    @BeforeEach
    void open() {
        program = database.injector().createChildInjector(TestDemo.module(), new Desktop());
        program.getInstance(DemoData.class).fill(Progress.NONE);
        administrator = logIn(DemoAccounts.ADMINISTRATOR);
        window.open(stage -> {
            var scene = new Scene(program.getInstance(WindowLayers.class).root(), 1366, 768);
            program.getInstance(Styler.class).applyTheme();
            program.getInstance(Styler.class).style(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    @Test
    void fiveHundredSwitchesBetweenAllScreensKeepNothing() {
        enter(administrator);
        goThroughScreens(SWITCHES / 5);
        var before = heapInUse();

        goThroughScreens(SWITCHES);

        assertThat(heapInUse() - before).as("bytes kept").isLessThan(SWITCHES * BYTES_A_SWITCH);
        leave();
    }

    @Test
    void aHundredLogInsKeepNobodysScreens() {
        var gone = new ArrayList<Reference<UserScope>>();
        comeAndGo(LOG_INS / 5, gone);
        var before = heapInUse();

        comeAndGo(LOG_INS, gone);

        var kept = heapInUse() - before;
        assertThat(gone.stream().filter(each -> each.refersTo(null)).count())
                .as("log-ins that were forgotten")
                .isGreaterThanOrEqualTo(gone.size() - 1L);
        assertThat(kept).as("bytes kept").isLessThan(LOG_INS * BYTES_A_LOG_IN);
    }

    /** The control: a single scope that somebody holds is seen. */
    @Test
    void aScopeThatIsHeldIsSeen() {
        var gone = new ArrayList<Reference<UserScope>>();
        enter(administrator);
        var held = Objects.requireNonNull(scope);
        gone.add(new WeakReference<>(held));
        leave();
        try {
            heapInUse();

            assertThat(gone).noneMatch(each -> each.refersTo(null));
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private void comeAndGo(int times, List<Reference<UserScope>> gone) {
        for (int time = 0; time < times; time++) {
            enter(time % 2 == 0 ? administrator : logIn(DemoAccounts.STAFF));
            goThroughScreens(Destination.values().length);
            gone.add(new WeakReference<>(Objects.requireNonNull(scope)));
            leave();
        }
    }

    private UserContext logIn(String username) {
        return TypedPassword.use(DemoAccounts.PASSWORD, password -> database.logIn(username, password));
    }

    private void goThroughScreens(int switches) {
        var open = Objects.requireNonNull(scope);
        var destinations = Destination.of(open.context().role());
        for (int turn = 0; turn < switches; turn++) {
            var next = destinations.get(turn % destinations.size());
            window.call(() -> {
                open.navigation().goTo(next);
                return next;
            });
        }
        await().atMost(1, MINUTES).until(() -> window.call(open::isQuiet));
    }

    private void enter(UserContext context) {
        window.call(() -> {
            var opened = UserScope.open(program, context);
            program.getInstance(WindowLayers.class).showPage(opened.shell().root());
            opened.shell().controller().shown();
            scope = opened;
            return context;
        });
    }

    private void leave() {
        window.call(() -> {
            program.getInstance(WindowLayers.class).clear();
            Objects.requireNonNull(scope).dispose();
            program.getInstance(WindowLayers.class).showPage(new StackPane());
            scope = null;
            return "left";
        });
    }

    /** After several collections, because what has a cleaner or a soft listener takes more than one. */
    private long heapInUse() {
        var least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            window.call(() -> "all events so far have been handled");
            System.gc();
            var runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static final class Desktop extends AbstractModule {
        @Override
        protected void configure() {
            install(new DesktopModule());
            bind(DemoHint.class).toInstance(DemoHint.NONE);
            bind(Preparation.class).toInstance(Preparation.NONE);
        }
    }
}
