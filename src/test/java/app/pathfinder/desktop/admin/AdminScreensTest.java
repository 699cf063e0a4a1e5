package app.pathfinder.desktop.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.provisioning.OldTableSets;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.PngFile;
import app.pathfinder.desktop.admin.archives.AdminArchivesModule;
import app.pathfinder.desktop.admin.jobs.AdminJobsModule;
import app.pathfinder.desktop.admin.tables.AdminTablesModule;
import app.pathfinder.desktop.admin.users.AdminUsersModule;
import app.pathfinder.desktop.admin.work.AdminWorkModule;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.CommonModule;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.RecordingDialogs;
import app.pathfinder.desktop.common.ScopeModule;
import app.pathfinder.desktop.common.ScopedWork;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Styler;
import app.pathfinder.desktop.common.Theme;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import app.pathfinder.desktop.common.WindowLayers;
import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The administrators' screens with people in them; pictures are left in {@code target/admin-screens}. */
@SuppressWarnings("NullAway.Init")
class AdminScreensTest {
    private static final Path PICTURES = Path.of("target", "admin-screens");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private UserContext administrator;
    private Injector injector;
    private Scene scene;
    private Stage stage;
    private View<Screen> view;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(PICTURES);
        FxToolkit.registerPrimaryStage();
        administrator = database.administrator();
        BelievablePeople.move(database);
        injector = scope();
        onFx(() -> {
            scene = new Scene(injector.getInstance(WindowLayers.class).root(), 1180, 768);
            injector.getInstance(Styler.class).applyTheme();
            injector.getInstance(Styler.class).style(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    private Injector scope() {
        return database.injector()
                .createChildInjector(Modules.override(new CommonModule()).with(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(Dialogs.class).toInstance(dialogs);
                    }
                }))
                .createChildInjector(
                        new ScopeModule(NotifyingErrorPresenter.class),
                        new AdminUsersModule(),
                        new AdminArchivesModule(),
                        new AdminTablesModule(),
                        new AdminWorkModule(),
                        new AdminJobsModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserContext.class).toInstance(administrator);
                            }
                        });
    }

    @AfterEach
    void close() throws TimeoutException {
        onFx(() -> {
            view.controller().disposed();
            stage.hide();
        });
        until(() -> injector.getInstance(ScopedWork.class).running().isEmpty());
        FxToolkit.cleanupStages();
    }

    private void show(Fxml screen) {
        onFx(() -> {
            view = injector.getInstance(ViewLoader.class).load(screen);
            injector.getInstance(WindowLayers.class).showPage(view.root());
            view.controller().shown();
        });
        settle();
    }

    private void settle() {
        until(() -> injector.getInstance(ScopedWork.class).running().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition::getAsBoolean));
    }

    /** Columns of the list have ids too, and may bear the same. */
    private boolean isShown(String selector, String text) {
        return scene.getRoot().lookupAll(selector).stream()
                .anyMatch(node -> node instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    private <N> N find(String selector, Class<N> type) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private TableView<?> table(String selector) {
        return find(selector, TableView.class);
    }

    private void picture(String name) {
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            onFx(() -> injector.getInstance(Appearance.class).themeProperty().set(theme));
            WaitForAsyncUtils.waitForFxEvents();
            var image = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> scene.snapshot(null));
            write(image, PICTURES.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private static void write(WritableImage image, Path file) {
        try {
            PngFile.write(image, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void statisticsGoFromTheListToTheTablesOfAUser() {
        database.get(TableStatisticsService.class).gather(Progress.NONE);
        show(Fxml.ADMIN_TABLES);
        var table = table(".user-table");
        assertThat(table.getItems()).hasSize(12);
        assertThat(find("#userTotal", Labeled.class).getText()).isEqualTo("12");
        assertThat(find("#tableTotal", Labeled.class).getText()).isEqualTo("83");
        picture("tables");

        onFx(() -> table.getSelectionModel().select(1));
        settle();
        assertThat(table(".table-set").getItems()).hasSize(7);
        picture("tables-set");

        onFx(() -> find("#search", TextField.class).setText("nobody at all"));
        until(() -> find("#noneFound", Node.class).isVisible());
        settle();
        picture("tables-none");
    }

    @Test
    void staleFiguresSayTheyAreStaleUntilTheyAreGathered() {
        show(Fxml.ADMIN_TABLES);
        assertThat(find("#figures", Labeled.class).getText()).contains("stale");
        picture("tables-stale");

        onFx(() -> find("#gather", Button.class).fire());
        until(() -> find("#figures", Labeled.class).getText().startsWith("All figures are current"));
        settle();
    }

    @Test
    void archivesAreSeenVerifiedAndRestored() throws SQLException, IOException {
        show(Fxml.ADMIN_ARCHIVES);
        assertThat(find("#none", Node.class).isVisible()).isTrue();
        picture("archives-none");

        var archives = new Archives(database);
        var ines = archives.archive("ines.moreau");
        archives.age(ines, 40);
        var klara = archives.archive("klara.novak");
        archives.age(klara, 21);
        archives.damage(klara);
        archives.archive("grace.okafor");
        pressOnScreen(KeyCode.F5);
        var table = table(".user-table");
        assertThat(table.getItems()).hasSize(3);
        picture("archives");

        onFx(() -> table.getSelectionModel().select(1));
        settle();
        onFx(() -> find("#verify", Button.class).fire());
        settle();
        assertThat(find("#archiveProblem", Labeled.class).getText()).contains("is damaged: messages");
        until(() -> isShown(".badge", "Damaged"));
        picture("archives-damaged");

        onFx(() -> table.getSelectionModel().select(2));
        settle();
        onFx(() -> find("#restore", Button.class).fire());
        settle();
        picture("archives-restore");
        onFx(() -> {
            find("#newName", RadioButton.class).fire();
            find("#username", TextField.class).setText("grace.okafor");
            find("#email", TextField.class).setText("ines");
        });
        settle();
        assertThat(find("#emailFault", Labeled.class).getText()).startsWith("Enter an address");
        assertThat(find("#startRestore", Button.class).isDisabled()).isTrue();
        picture("archives-restore-new");

        onFx(() -> find("#oldName", RadioButton.class).fire());
        onFx(() -> find("#startRestore", Button.class).fire());
        settle();
        assertThat(find("#archiveDone", Labeled.class).getText()).startsWith("ines.moreau can log in again");
        until(() -> isShown(".badge", "Restored"));
        picture("archives-restored");

        assertThat(find("#restore", Button.class).isFocused()).isTrue();

        pressOnScreen(KeyCode.ESCAPE);
        assertThat(find("#archive", Node.class).isVisible()).isFalse();
        assertThat(table.getSelectionModel().getSelectedItem()).isNull();
        onFx(() -> find("#filter", TextField.class).setText("nobody"));
        until(() -> find("#noneFound", Node.class).isVisible());
        settle();
        picture("archives-none-found");
    }

    private void pressOnScreen(KeyCode key) {
        onFx(() -> Event.fireEvent(
                view.root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        settle();
    }

    @Test
    void anArchivingIsPlannedAndTellsWhatBecameOfEachUser() throws SQLException {
        database.get(TableStatisticsService.class).gather(Progress.NONE);
        var archives = new Archives(database);
        for (var username : List.of("bruno.costa", "chen.wei", "hugo.brandt", "ines.moreau")) {
            archives.deactivate(username, 45);
        }
        archives.neglect("klara.novak");
        show(Fxml.ADMIN_ARCHIVES);
        onFx(() -> find("#plan", Button.class).fire());
        settle();
        assertThat(table("#due").getItems()).hasSize(4);
        assertThat(find("#archiveDue", Button.class).getText()).isEqualTo("Archive 4 users");
        picture("archives-plan");

        onFx(() -> find("#archiveDue", Button.class).fire());
        settle();
        assertThat(find("#planDone", Labeled.class).getText()).isEqualTo("3 users were archived, 1 was not.");
        assertThat(find("#reason", Labeled.class).getText()).startsWith("The tables are not as the program");
        assertThat(table(".user-table").getItems()).hasSize(3);
        picture("archives-outcome");
    }

    @Test
    void accountsShowWhoIsThere() {
        show(Fxml.ADMIN_USERS);
        var table = table(".user-table");
        assertThat(table.getItems()).hasSize(12);
        picture("users");

        onFx(() -> table.getSelectionModel().select(8));
        settle();
        picture("users-account");
    }

    @Test
    void aNewUserIsMadeBesideTheList() {
        show(Fxml.ADMIN_USERS);
        onFx(() -> {
            scene.getRoot().lookupAll(".button").stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> "New user".equals(button.getText()))
                    .forEach(Button::fire);
            find("#username", TextField.class).setText("lena.fischer");
            find("#email", TextField.class).setText("lena");
        });
        settle();
        picture("users-new");
        assertThat(find("#emailFault", Labeled.class).getText()).startsWith("Enter an address");
        assertThat(find("#create", Button.class).isDisabled()).isTrue();
    }

    @Test
    void anAccountIsSuspendedAndGetsAStartPassword() {
        show(Fxml.ADMIN_USERS);
        var table = table(".user-table");
        onFx(() -> table.getSelectionModel().select(4));
        settle();
        var actions = find("#actions", MenuButton.class);
        assertThat(actions.isDisabled()).isFalse();

        onFx(() -> actions.getItems().get(1).fire());
        settle();
        picture("users-password-asked");
        onFx(() -> find("#give", Button.class).fire());
        settle();
        assertThat(find("#password", TextField.class).getText()).hasSize(23);
        picture("users-password-given");

        onFx(() -> actions.getItems().get(0).fire());
        settle();
        until(() -> isShown("#state", "Suspended"));
        picture("users-suspended");
    }

    @Test
    void ownAccountSaysWhyNothingIsOffered() {
        show(Fxml.ADMIN_USERS);
        var table = table(".user-table");
        onFx(() -> table.getSelectionModel().select(0));
        settle();
        assertThat(find("#actions", MenuButton.class).isDisabled()).isTrue();
        assertThat(find("#reason", Labeled.class).getText()).startsWith("This is your own account");
        picture("users-own");
    }

    @Test
    void manyUsersAreImportedFromAFile(@TempDir Path folder) throws IOException {
        show(Fxml.ADMIN_USERS);
        onFx(() -> find("#importUsers", Button.class).fire());
        settle();
        picture("import-choose");

        choose(Files.writeString(folder.resolve("no-headings.csv"), "name\nanna\n"));
        assertThat(find(".drop-zone .field-error", Labeled.class).getText()).contains("has no headings");
        picture("import-refused");

        choose(Files.writeString(
                folder.resolve("new staff.csv"),
                people(40) + "grace.okafor,Grace,g@example.org,\nlou,Lou,nowhere,\n,Nobody,n@example.org,boss\n"));
        assertThat(table("#flaws").getItems()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(find("#start", Button.class).isDisabled()).isTrue();
        picture("import-flaws");

        dialogs.answerFile(folder.resolve("start-passwords.csv"));
        onFx(() -> {
            find("#goodRowsOnly", CheckBox.class).fire();
            find("#choosePasswords", Button.class).fire();
        });
        settle();
        assertThat(find("#start", Button.class).isDisabled()).isFalse();
        picture("import-ready");

        database.register("person07");
        onFx(() -> find("#start", Button.class).fire());
        until(() -> !find("#underWay", Node.class).isVisible()
                || find("#pause", Button.class).isVisible());
        picture("import-under-way");
        until(() -> find("#outcome", Node.class).isVisible());
        settle();
        assertThat(table("#failed").getItems()).hasSize(1);
        picture("import-outcome");
    }

    private void choose(Path file) {
        dialogs.answerFile(file);
        onFx(() -> find(find(".drop-zone", Node.class).isVisible() ? "#choose" : "#other", Button.class)
                .fire());
        settle();
    }

    @Test
    void aFileIsDroppedOnTheImport(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("new staff.csv"), people(3));
        var other = Files.writeString(folder.resolve("more staff.csv"), people(2));
        show(Fxml.ADMIN_USERS);
        onFx(() -> find("#importUsers", Button.class).fire());

        assertThat(drag(DragEvent.DRAG_OVER, file, other).isAccepted()).isFalse();
        assertThat(drag(DragEvent.DRAG_DROPPED, file, other).isDropCompleted()).isFalse();
        assertThat(drag(DragEvent.DRAG_OVER).isAccepted()).isFalse();
        assertThat(find(".drop-zone", Node.class).isVisible()).isTrue();

        assertThat(drag(DragEvent.DRAG_OVER, file).getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(drag(DragEvent.DRAG_DROPPED, file).isDropCompleted()).isTrue();
        settle();
        assertThat(find("#good", Labeled.class).getText()).isEqualTo("3");
        assertThat(find(".drop-zone", Node.class).isVisible()).isFalse();
    }

    /** What happens when files are dragged over the import. */
    private DragEvent drag(EventType<DragEvent> type, Path... files) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            var board = DraggedFiles.board(files);
            var event = new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
            Event.fireEvent(find(".import", Node.class), event);
            return event;
        });
    }

    private static String people(int count) {
        return "username,name,email,role,desk\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "person%02d,Person %d,person%02d@example.org,,B%d\n".formatted(i, i, i, i))
                        .collect(Collectors.joining());
    }

    @Test
    void jobsAreSeenFollowedAndRunNow() throws SQLException {
        var jobs = new Jobs(database);
        show(Fxml.ADMIN_JOBS);
        assertThat(table(".jobs-table").getItems()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(find("#unserved", Node.class).isVisible()).isTrue();
        picture("jobs-unserved");

        jobs.believable();
        until(() -> isOn(".badge", "Running"));
        settle();
        assertThat(find("#unserved", Node.class).isVisible()).isFalse();
        picture("jobs");

        jobs.anotherProgramEnds("statistics", "{\"users\": 12, \"tables\": 84}");
        until(() -> isOn(".hint", "Figures of 12 users renewed, 84 tables"));
        selectJob("Repair of tables");
        assertThat(runs().getItems()).hasSize(20);
        picture("jobs-job");

        onFx(() -> find("#more", Button.class).fire());
        settle();
        assertThat(runs().getItems()).hasSize(26);
        assertThat(find("#more", Button.class).isVisible()).isFalse();

        selectJob("Missing tables");
        onFx(() -> find("#run", Button.class).fire());
        settle();
        assertThat(find("#run", Button.class).isDisabled()).isTrue();
        assertThat(jobs.states("create-missing")).startsWith("waiting");
        onFx(() -> find("#toggle", Button.class).fire());
        settle();
        picture("jobs-waiting");
        jobs.anotherProgramBegins("create-missing");
        jobs.anotherProgramEnds("create-missing", "{\"done\": 2, \"failed\": 0}");
        until(() -> !find("#run", Button.class).isDisabled());
        assertThat(String.valueOf(table(".jobs-table").getSelectionModel().getSelectedItem()))
                .as("still chosen, although its line was drawn anew")
                .contains("name=Missing tables,");
    }

    @Test
    void theScheduleOfAJobIsChangedByKeyboard() throws SQLException {
        var jobs = new Jobs(database);
        jobs.believable();
        show(Fxml.ADMIN_JOBS);
        selectJob("Repair of tables");
        onFx(() -> find("#edit", Button.class).fire());
        settle();
        assertThat(scene.getFocusOwner()).isEqualTo(find("#text", TextField.class));
        until(() -> find("#meaning", Labeled.class).getText().startsWith("Runs every 5 minutes; next in 5 min"));
        picture("jobs-schedule");

        typeSchedule("every 5");
        press(KeyCode.ENTER);
        assertThat(find("#fault", Labeled.class).getText()).startsWith("That is no schedule for a job.");
        assertThat(jobs.audited()).isEmpty();
        picture("jobs-schedule-refused");

        typeSchedule("daily 03:00 UTC");
        press(KeyCode.ENTER);
        assertThat(find("#form", Node.class).isVisible()).isFalse();
        assertThat(find("#schedule", Label.class).getText()).isEqualTo("daily at 03:00 UTC");
        assertThat(jobs.audited()).containsExactly("SCHEDULE_JOB reconcile daily 03:00 UTC");
        assertThat(scene.getFocusOwner()).isEqualTo(find("#edit", Button.class));
        picture("jobs-scheduled");

        onFx(() -> find("#edit", Button.class).fire());
        settle();
        press(KeyCode.ESCAPE);
        assertThat(find("#form", Node.class).isVisible()).isFalse();
        assertThat(find("#job", VBox.class).isVisible()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(find("#job", VBox.class).isVisible()).isFalse();
        assertThat(scene.getFocusOwner()).isEqualTo(table(".jobs-table"));
    }

    private ListView<?> runs() {
        return find(".runs", ListView.class);
    }

    private void selectJob(String name) {
        onFx(() -> {
            var table = table(".jobs-table");
            IntStream.range(0, table.getItems().size())
                    .filter(i -> String.valueOf(table.getItems().get(i)).contains("name=" + name + ","))
                    .forEach(table.getSelectionModel()::select);
        });
        settle();
    }

    private void typeSchedule(String schedule) {
        onFx(() -> find("#text", TextField.class).setText(schedule));
        settle();
    }

    private void press(KeyCode key) {
        onFx(() -> Event.fireEvent(
                scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        settle();
    }

    /** The text stands on one that a person sees. */
    private boolean isOn(String selector, String text) {
        return scene.getRoot().lookupAll(selector).stream()
                .anyMatch(
                        node -> node.isVisible() && node instanceof Labeled labeled && text.equals(labeled.getText()));
    }

    @Test
    void workOnManyUsersIsSeenFollowedAndPlanned() throws SQLException {
        show(Fxml.ADMIN_WORK);
        assertThat(find("#none", Node.class).isVisible()).isTrue();
        picture("work-none");

        var batches = new Batches(database);
        batches.done(7, null);
        batches.done(180, administrator.userId(), "lost.one", "lost.two");
        var running = batches.done(260, administrator.userId());
        batches.giveToAnotherProgram(running, 90);
        until(() -> table(".user-table").getItems().size() == 3);
        settle();
        picture("work");

        onFx(() -> table(".user-table").getSelectionModel().select(0));
        settle();
        assertThat(find("#pause", Button.class).isVisible()).isTrue();
        picture("work-running");

        onFx(() -> table(".user-table").getSelectionModel().select(1));
        settle();
        onFx(() -> find("#failedOnly", CheckBox.class).fire());
        settle();
        assertThat(table(".batch-items").getItems()).hasSize(2);
        picture("work-failed");

        OldTableSets.register(database, "of.old");
        onFx(() -> find("#upgrade", Button.class).fire());
        settle();
        picture("work-upgrade");
    }
}
