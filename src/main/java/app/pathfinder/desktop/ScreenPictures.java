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
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Renders every screen of a demonstration to PNG files, in light and dark, named
 * {@code <area>-<screen>-<light|dark>.png}. Works without a display. Not on the JavaFX thread.
 */
public final class ScreenPictures {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final String NEWCOMER = "newcomer";

    private final AccountService accounts;
    private final ScreenTour tour;
    private final WindowLayers layers;
    private final Styler styler;
    private final Appearance appearance;

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
     * Renders all screens.
     *
     * @param folder where the files go; made if missing
     * @param person who has a record to show
     * @param administrator who may see the administrators' screens
     */
    public void render(Path folder, DemoHint.Line person, DemoHint.Line administrator) throws IOException {
        Files.createDirectories(folder);
        FxToolkit.start();
        var scene = FxToolkit.call(this::openWindow);
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            FxToolkit.call(() -> choose(theme));
            walk(new People(logIn(person), newcomer(person), logIn(administrator)), scene, folder, theme);
        }
        FxToolkit.call(() -> close(scene));
    }

    private Scene openWindow() {
        var scene = new Scene(layers.root(), WIDTH, HEIGHT);
        styler.applyTheme();
        styler.style(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    private Theme choose(Theme theme) {
        appearance.themeProperty().set(theme);
        return theme;
    }

    private void walk(People people, Scene scene, Path folder, Theme theme) throws IOException {
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
                var name = step.picture() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                PngFile.write(FxToolkit.call(() -> scene.snapshot(null)), folder.resolve(name));
            }
        }
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
