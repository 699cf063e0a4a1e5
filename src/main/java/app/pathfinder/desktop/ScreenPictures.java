package app.pathfinder.desktop;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.Styler;
import app.pathfinder.desktop.common.Theme;
import app.pathfinder.desktop.common.TypedPassword;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.login.DemoHint;
import app.pathfinder.desktop.shell.ScreenTour;
import app.pathfinder.desktop.shell.ScreenTour.People;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Renders every screen of a demonstration to PNG files, in light and dark and in several sizes, named
 * {@code <area>-<screen>-<light|dark>.png}. Works without a display. Not on the JavaFX thread.
 */
public final class ScreenPictures {
    /** JavaFX's headless screen has a thousand lines; what is larger than the window is drawn in pictures all the same. */
    private static final int WINDOW_WIDTH = 1000;

    private static final int WINDOW_HEIGHT = 700;
    private static final String NEWCOMER = "newcomer";

    private final AccountService accounts;
    private final ScreenTour tour;
    private final WindowLayers layers;
    private final Styler styler;
    private final Appearance appearance;
    private final StackPane frame = new StackPane();

    @Inject
    ScreenPictures(
            AccountService accounts, ScreenTour tour, WindowLayers layers, Styler styler, Appearance appearance) {
        this.accounts = accounts;
        this.tour = tour;
        this.layers = layers;
        this.styler = styler;
        this.appearance = appearance;
    }

    /**
     * How a picture is taken.
     *
     * @param width in pixels
     * @param height in pixels
     * @param folder where the picture goes; made if missing
     */
    public record Format(Theme theme, int width, int height, int textPercent, Path folder) {
        /** The smallest window that the program is made for, with normal text. */
        public static Format smallWindow(Theme theme, Path folder) {
            return new Format(theme, 1366, 768, Appearance.NORMAL_TEXT, folder);
        }

        private String file(String picture) {
            return picture + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        }
    }

    /**
     * Renders all screens.
     *
     * @param formats of each screen a picture is taken in each of them, in this order; like ones side by side save time
     * @param person who has a record to show
     * @param administrator who may see the administrators' screens
     * @param watcher is shown each screen with its name before its pictures are taken, on the JavaFX thread
     */
    public void render(
            List<Format> formats, DemoHint.Line person, DemoHint.Line administrator, BiConsumer<String, Scene> watcher)
            throws IOException {
        for (var format : formats) {
            Files.createDirectories(format.folder());
        }
        FxToolkit.start();
        var scene = FxToolkit.call(() -> openWindow(formats.getFirst()));
        var people = new People(logIn(person), newcomer(person), logIn(administrator));
        walk(people, scene, picture -> {
            FxToolkit.call(() -> watch(watcher, picture, scene));
            take(formats, scene, picture);
        });
        FxToolkit.call(() -> close(scene));
    }

    private Scene openWindow(Format format) {
        // what the window itself would be: its colours and its ground
        frame.getStyleClass().add("root");
        frame.getChildren().setAll(layers.root());
        var scene = new Scene(new Pane(frame), WINDOW_WIDTH, WINDOW_HEIGHT);
        fit(format);
        appearance.themeProperty().set(format.theme());
        styler.applyTheme();
        styler.style(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    private static String watch(BiConsumer<String, Scene> watcher, String picture, Scene scene) {
        watcher.accept(picture, scene);
        return picture;
    }

    /** What is done with each screen that is to have a picture. */
    private interface Photographer {
        void take(String picture) throws IOException;
    }

    private void walk(People people, Scene scene, Photographer photographer) throws IOException {
        for (var step : tour.steps(people)) {
            FxToolkit.call(() -> {
                step.action().run();
                return step;
            });
            BooleanSupplier rests = () -> tour.isQuiet() && step.done().getAsBoolean();
            FxToolkit.await(rests, scene, step.picture());
            FxToolkit.passPulses(scene);
            FxToolkit.await(rests, scene, step.picture());
            if (!step.picture().isEmpty()) {
                photographer.take(step.picture());
            }
        }
    }

    /** Ends in the first format, in which the tour goes on. */
    private void take(List<Format> formats, Scene scene, String picture) throws IOException {
        for (var format : formats) {
            arrange(scene, format);
            var image = FxToolkit.call(() -> frame.snapshot(null, null));
            PngFile.write(image, format.folder().resolve(format.file(picture)));
        }
        arrange(scene, formats.getFirst());
    }

    private void arrange(Scene scene, Format format) {
        FxToolkit.call(() -> {
            appearance.themeProperty().set(format.theme());
            appearance.textPercentProperty().set(format.textPercent());
            return fit(format);
        });
        FxToolkit.passPulses(scene);
    }

    /** The screens change their size, not the window: JavaFX's headless one loses pixels when it is resized. */
    private Format fit(Format format) {
        frame.setMinSize(format.width(), format.height());
        frame.setMaxSize(format.width(), format.height());
        return format;
    }

    private UserContext logIn(DemoHint.Line line) {
        var outcome =
                TypedPassword.use(line.password(), password -> accounts.logIn(Username.of(line.username()), password));
        if (outcome instanceof LoginOutcome.LoggedIn loggedIn) {
            return loggedIn.context();
        }
        throw new Problem(ProblemKind.ACCESS_REFUSED);
    }

    /** Somebody without a record, made at the first need, with the person's own password. */
    private UserContext newcomer(DemoHint.Line person) {
        var line = new DemoHint.Line(NEWCOMER, person.password());
        try {
            TypedPassword.use(
                    line.password(),
                    password -> accounts.register(
                            new Registration(NEWCOMER, "Nora Newcomer", "nora@example.org"), password));
        } catch (Problem taken) {
            if (taken.kind() != ProblemKind.USERNAME_TAKEN) {
                throw taken;
            }
        }
        return logIn(line);
    }

    private static Scene close(Scene scene) {
        scene.getWindow().hide();
        return scene;
    }
}
