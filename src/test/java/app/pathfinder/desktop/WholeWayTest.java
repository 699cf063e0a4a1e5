package app.pathfinder.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.shell.MainWindow;
import com.google.inject.Injector;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the first start to the statistics, in the real window on the real server, by mouse and keyboard. */
@EmptyDatabase
class WholeWayTest {
    private static final String PASSWORD = TestDatabase.PASSWORD;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @SuppressWarnings("NullAway.Init")
    private Injector program;

    @BeforeEach
    void open() {
        program = database.injector().createChildInjector(new OwnDesktopModule());
        window.open(program.getInstance(MainWindow.class)::open);
    }

    @Test
    void aPersonKeepsARecordAndAnAdministratorSeesItsSizeOnly() {
        makeFirstAdministrator();
        logOut();
        register();
        addExperience("Night nurse");
        addExperience("Ward manager");
        editExperience();
        find();
        deleteAndUndo();
        findByPalette();
        beginByPaletteOnAScreenNotSeenYet();
        seeHomeInLargeTextAndBack();
        lockAndUnlock();
        logOut();
        logIn("ada");
        seeStatistics();
    }

    private void makeFirstAdministrator() {
        window.awaitText("Welcome to Pathfinder");
        fillForm("ada", "Ada Admin", "ada@example.org");
        window.await("#go-experiences");
        assertThat(window.has("#go-users")).isTrue();
    }

    private void register() {
        window.click("#register");
        window.awaitText("Create your account");
        fillForm("nia", "Nia Okafor", "nia@example.org");
        window.awaitText("Write down something you did");
        assertThat(window.has("#go-users"))
                .as("what only administrators may see")
                .isFalse();
    }

    private void fillForm(String username, String name, String email) {
        window.fill("#username", username);
        window.fill("#displayName", name);
        window.fill("#email", email);
        window.fill("#password", PASSWORD);
        window.press(KeyCode.ENTER);
    }

    /** The home screen begins the first one, the list of experiences the others. */
    private void addExperience(String title) {
        window.click("#create");
        window.fill("#title", title);
        window.fill("#organization", "General hospital");
        window.fill("#startDate", "3 Feb 2021");
        window.click("#current.check-box");
        window.fill("#description", "Nights on the intensive care ward.");
        window.click("#save");
        window.await("#edit");
    }

    private void editExperience() {
        window.click("#edit");
        window.fill("#title", "Ward manager, intensive care");
        window.click("#save");
        window.await("#edit");
        window.awaitText("Ward manager, intensive care");
    }

    private void find() {
        window.fill("#search", "night nurse");
        window.awaitText("1 experience");
        window.awaitText("Night nurse");
        window.fill("#search", "");
        window.awaitText("2 experiences");
    }

    private void deleteAndUndo() {
        window.click("#list .list-cell:filled");
        window.click("#delete");
        window.awaitText("1 experience");
        window.click(".notification .button-bar .button");
        window.awaitText("2 experiences");
        window.click("#list .list-cell:filled");
        window.press(KeyCode.DELETE);
        window.awaitText("1 experience");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.awaitText("2 experiences");
    }

    /** From another screen to a record, by a few letters and Enter. */
    private void findByPalette() {
        window.click("#go-settings");
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.await(".palette");
        window.fill("#search", "night");
        window.await(".record-type-experience");
        window.press(KeyCode.ENTER);
        window.awaitText("Night nurse");
        window.await("#edit");
        assertThat(window.has(".palette")).isFalse();
    }

    /** The keyboard is in the form at once, also where the form is made only then. */
    private void beginByPaletteOnAScreenNotSeenYet() {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.await(".palette");
        window.fill("#search", "new ach");
        window.awaitText("New achievement");
        window.press(KeyCode.ENTER);
        window.await("#name");
        Awaitility.await().until(() -> window.call(() -> "name".equals(focusedId())));
        window.press(KeyCode.ESCAPE);
    }

    private @Nullable String focusedId() {
        return program.getInstance(WindowLayers.class)
                .root()
                .getScene()
                .getFocusOwner()
                .getId();
    }

    /** The cards stand below each other in large text, and side by side again afterwards. */
    private void seeHomeInLargeTextAndBack() {
        window.click("#go-home");
        window.await("#recentCard");
        assertThat(areSideBySide()).isTrue();
        setTextPercent(Appearance.LARGEST_TEXT);
        Awaitility.await().until(() -> !areSideBySide());
        System.gc();
        setTextPercent(Appearance.NORMAL_TEXT);
        Awaitility.await().until(this::areSideBySide);
        window.click("#go-experiences");
        window.await("#create");
    }

    private boolean areSideBySide() {
        var one = window.await("#recentCard");
        var other = window.await("#unfinishedCard");
        return window.call(() -> one.getLayoutY() == other.getLayoutY());
    }

    private void setTextPercent(int percent) {
        window.call(() -> {
            program.getInstance(Appearance.class).textPercentProperty().set(percent);
            return percent;
        });
    }

    private void lockAndUnlock() {
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.awaitText("Locked");
        window.awaitNoText("Night nurse");
        window.fill("#password", PASSWORD);
        window.press(KeyCode.ENTER);
        window.awaitText("Night nurse");
    }

    private void logOut() {
        window.click("#logOut");
        window.await("#register");
    }

    private void logIn(String username) {
        window.fill("#username", username);
        window.fill("#password", PASSWORD);
        window.press(KeyCode.ENTER);
    }

    private void seeStatistics() {
        window.click("#go-tables");
        window.click("#gather");
        window.awaitText("Nia Okafor");
        var table = (TableView<?>) window.await("#table");
        assertThat(window.call(() -> table.getItems().toString())).contains("nia");
        window.awaitNoText("Night nurse");
    }
}
