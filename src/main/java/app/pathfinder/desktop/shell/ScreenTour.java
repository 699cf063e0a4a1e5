package app.pathfinder.desktop.shell;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.PasswordInput;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.WindowLayers;
import com.google.inject.Injector;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all screens of the program, as a person would, for whoever takes pictures of them. Steps are to be taken
 * in order, each when {@link #isQuiet()} after the one before. JavaFX thread.
 */
public final class ScreenTour {
    /** The line of a job that has something to show. */
    private static final int REPAIR_OF_TABLES = 5;

    /** The line of a skill that is confirmed by one experience and suggested by another. */
    private static final int WITH_SUGGESTION = 2;
    /** The line of a conversation that is no interview and has no reply. */
    private static final int FREE_CONVERSATION = 3;

    private final Injector program;
    private final WindowLayers layers;
    private final CardLayer cards;
    private @Nullable GuestScope guest;
    private @Nullable UserScope user;

    @Inject
    ScreenTour(Injector program, WindowLayers layers, CardLayer cards) {
        this.program = program;
        this.layers = layers;
        this.cards = cards;
    }

    /**
     * One step; a step without a picture only prepares the next.
     *
     * @param picture {@code area-screen}, or empty
     * @param done when the screen shows what it is to show, besides being quiet
     */
    public record Step(String picture, Runnable action, BooleanSupplier done) {
        Step(String picture, Runnable action) {
            this(picture, action, () -> true);
        }
    }

    /** The people who walk through the screens: one with a record, one with an empty one, an administrator. */
    public record People(UserContext person, UserContext newcomer, UserContext administrator) {}

    public List<Step> steps(People people) {
        return List.of(
                new Step("login-login", () -> showGuest(Fxml.LOGIN)),
                new Step("", () -> showGuest(Fxml.REGISTER)),
                new Step("login-register", this::fillIn, () -> isShown("#emailError") && isShown("#advice")),
                new Step("login-first-run", () -> showGuest(Fxml.FIRST_RUN)),
                new Step("login-start-problem", this::showProblem),
                new Step("home-empty", () -> enter(people.newcomer())),
                new Step("experiences-empty", () -> goTo(Destination.EXPERIENCES)),
                new Step("conversations-empty", () -> goTo(Destination.CONVERSATIONS)),
                new Step("profiles-empty", () -> goTo(Destination.PROFILES)),
                new Step("achievements-empty", () -> goTo(Destination.ACHIEVEMENTS)),
                new Step("objectives-empty", () -> goTo(Destination.OBJECTIVES)),
                new Step("skills-empty", () -> goTo(Destination.SKILLS)),
                new Step("home-home", () -> enter(people.person()), () -> isThere(".home-line")),
                new Step("", this::showPalette),
                new Step("shell-palette", () -> type("#search", "in"), () -> isThere(".record-type-experience")),
                new Step("", () -> {
                    cards.clear();
                    goTo(Destination.EXPERIENCES);
                }),
                new Step("experiences-list", () -> selectFirst("#list"), () -> isThere(".skill-chip")),
                new Step("experiences-editor", () -> press("#edit")),
                new Step("", () -> enter(people.person())),
                new Step("", () -> goTo(Destination.EXPERIENCES)),
                new Step("experiences-timeline", () -> press("#asTimeline")),
                new Step("", () -> goTo(Destination.CONVERSATIONS)),
                new Step("conversations-thread", () -> selectFirst("#list"), () -> isThere(".bubble")),
                new Step("conversations-interview", () -> select("#list", 1), () -> isThere(".draft-card")),
                new Step("", () -> goTo(Destination.PROFILES)),
                new Step("profiles-list", () -> selectFirst("#list")),
                new Step("", this::fillInContact),
                new Step("profiles-resume", () -> press("#buildResume"), () -> isThere(".resume-page")),
                new Step("", () -> press("#back")),
                new Step("profiles-editor", () -> press("#edit")),
                new Step("", () -> enter(people.person())),
                new Step("", () -> goTo(Destination.ACHIEVEMENTS)),
                new Step("achievements-list", () -> select("#list", 1)),
                new Step("achievements-editor", () -> press("#edit")),
                new Step("", () -> enter(people.person())),
                new Step("", () -> goTo(Destination.OBJECTIVES)),
                new Step("objectives-list", () -> selectFirst("#list")),
                new Step("objectives-editor", () -> press("#edit")),
                new Step("", () -> goTo(Destination.SKILLS)),
                new Step("skills-list", () -> select("#list", WITH_SUGGESTION), () -> isThere(".mention")),
                new Step("skills-editor", () -> press("#edit")),
                new Step("", () -> press("#cancel")),
                new Step("skills-usage", () -> press("#asUsage"), () -> isThere(".category-bar")),
                new Step("skills-gap", () -> press("#asGap"), () -> isThere(".gap-cell:filled")),
                new Step("", () -> goTo(Destination.MY_DATA)),
                new Step("mydata-start", () -> {}),
                new Step("mydata-import", this::importResume, () -> isShown("#accept")),
                new Step("mydata-looks", () -> press("#asLooks")),
                new Step("mydata-sessions", () -> press("#asSessions")),
                new Step("mydata-delete", () -> press("#asDeletion"), () -> isShown("#impact")),
                new Step("settings-settings", () -> goTo(Destination.SETTINGS)),
                new Step("settings-model", () -> setUpModel(true, "http://localhost:11434/v1", "llama3.2")),
                new Step("", () -> press("#saveModel")),
                new Step("", () -> goTo(Destination.CONVERSATIONS)),
                new Step("", () -> select("#list", FREE_CONVERSATION), () -> isShown("#ask")),
                new Step("conversations-consent", () -> press("#ask"), () -> isThere("#consent")),
                new Step("", () -> {
                    cards.clear();
                    goTo(Destination.SETTINGS);
                }),
                new Step("", () -> setUpModel(false, "", "")),
                new Step("", () -> press("#saveModel")),
                new Step("login-lock", this::showLock),
                new Step("", () -> enter(people.administrator())),
                new Step("", () -> goTo(Destination.USERS)),
                new Step("admin-users", () -> selectFirst("#table")),
                new Step("admin-users-import", () -> press("#importUsers")),
                new Step("", () -> goTo(Destination.ARCHIVES)),
                new Step("admin-archives", () -> press("#plan")),
                new Step("", () -> goTo(Destination.TABLES)),
                new Step("admin-tables", () -> selectFirst("#table")),
                new Step("", () -> goTo(Destination.WORK)),
                new Step("admin-work", () -> selectFirst("#table")),
                new Step("", () -> goTo(Destination.JOBS)),
                new Step("admin-jobs", () -> select("#table", REPAIR_OF_TABLES)),
                new Step("shell-shortcuts", this::showShortcuts),
                new Step("", this::leave));
    }

    /** Whether everything that the screen asked for has arrived. */
    public boolean isQuiet() {
        return (guest == null || guest.isQuiet()) && (user == null || user.isQuiet());
    }

    private View<? extends Screen> showGuest(Fxml file) {
        leave();
        guest = GuestScope.open(program, file);
        layers.showPage(guest.page().root());
        guest.page().controller().shown();
        return guest.page();
    }

    private void fillIn() {
        type("#username", "amina");
        type("#displayName", "Amina Rao");
        type("#email", "amina.rao@");
        ((PasswordInput) find("#password")).textProperty().set("career2026");
    }

    private void setUpModel(boolean enabled, String address, String name) {
        ((CheckBox) find("#modelEnabled")).setSelected(enabled);
        type("#modelAddress", address);
        type("#modelName", name);
        ((ScrollPane) find(".page-scroll")).setVvalue(enabled ? 0.7 : 0);
    }

    private void fillInContact() {
        type("#email", "mara.lindqvist@example.org");
        type("#phone", "+46 70 555 01 72");
        type("#town", "Göteborg, Sweden");
    }

    private boolean isShown(String selector) {
        return find(selector).isVisible();
    }

    private void showProblem() {
        if (showGuest(Fxml.START_PROBLEM).controller() instanceof StartProblemController page) {
            page.tell(new Problem(ProblemKind.SERVER_UNREACHABLE, "db.example.org:5432"));
        }
    }

    private void enter(UserContext context) {
        leave();
        user = UserScope.open(program, context);
        layers.showPage(user.shell().root());
        user.shell().controller().shown();
    }

    private void goTo(Destination destination) {
        if (user != null) {
            user.navigation().goTo(destination);
        }
    }

    /** A résumé that comes with the demonstration, by way of a file like any other. */
    private void importResume() {
        if (user == null) {
            return;
        }
        try (var resume = ScreenTour.class.getResourceAsStream("/demo/resume.json")) {
            var file = Files.createTempDirectory("pathfinder").resolve("resume.json");
            Files.write(file, Objects.requireNonNull(resume).readAllBytes());
            file.toFile().deleteOnExit();
            user.importFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void showLock() {
        if (user != null) {
            layers.showPage(user.newLockPage().root());
        }
    }

    private void showPalette() {
        if (user != null) {
            cards.show((Region) user.newPalette().root());
        }
    }

    private void showShortcuts() {
        if (user != null) {
            cards.show((Region) user.newShortcuts().root());
        }
    }

    private void leave() {
        layers.clear();
        if (guest != null) {
            guest.dispose();
            guest = null;
        }
        if (user != null) {
            user.dispose();
            user = null;
        }
    }

    private void type(String selector, String text) {
        ((TextInputControl) find(selector)).setText(text);
    }

    private void press(String selector) {
        ((ButtonBase) find(selector)).fire();
    }

    private void selectFirst(String selector) {
        select(selector, 0);
    }

    private void select(String selector, int line) {
        switch (find(selector)) {
            case ListView<?> list -> list.getSelectionModel().select(line);
            case TableView<?> table -> table.getSelectionModel().select(line);
            default -> throw new IllegalStateException(selector + " is no list");
        }
    }

    /** Of what is added to the screen when it has been read. */
    private boolean isThere(String selector) {
        return layers.root().lookup(selector) != null;
    }

    private Node find(String selector) {
        var found = layers.root().lookup(selector);
        if (found == null) {
            throw new IllegalStateException("This screen has no " + selector);
        }
        return found;
    }
}
