package app.pathfinder.desktop.experiences;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.desktop.common.CommonModule;
import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.NoOtherScreens;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.ScopeModule;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Styler;
import app.pathfinder.desktop.common.TestWindow;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import app.pathfinder.desktop.common.WindowLayers;
import app.pathfinder.desktop.record.RecordModule;
import app.pathfinder.desktop.timeline.TimelineChart;
import com.google.inject.AbstractModule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The screen of experiences in a real window on a real database, by mouse and keyboard. */
@SuppressWarnings("NullAway.Init")
class ExperiencesScreenTest {
    @RegisterExtension
    static final ExperienceBench BENCH = new ExperienceBench();

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private View<Screen> view;
    private ExperiencesViewModel model;

    @BeforeEach
    void open() {
        BENCH.store(Drafts.between("Older", LocalDate.of(2015, 1, 1), LocalDate.of(2018, 12, 31)));
        BENCH.store(Drafts.between("Newer", LocalDate.of(2019, 1, 1), null));
        window.open(this::fill);
        window.awaitText("2 experiences");
    }

    @AfterEach
    void dispose() {
        window.call(() -> {
            view.controller().disposed();
            return view;
        });
    }

    private void fill(Stage stage) {
        var scope = BENCH.database
                .injector()
                .createChildInjector(
                        new CommonModule(),
                        new ScopeModule(NotifyingErrorPresenter.class),
                        new RecordModule(),
                        new ExperiencesModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(UserDatabase.class).toInstance(BENCH.user());
                                bind(RecordNavigator.class).toInstance(new NoOtherScreens());
                            }
                        });
        view = scope.getInstance(ViewLoader.class).load(Fxml.EXPERIENCES);
        model = scope.getInstance(ExperiencesViewModel.class);
        var layers = scope.getInstance(WindowLayers.class);
        layers.showPage(view.root());
        var scene = new Scene(layers.root(), 1000, 700);
        scope.getInstance(Styler.class).applyTheme();
        scope.getInstance(Styler.class).style(scene);
        stage.setScene(scene);
        stage.show();
        view.controller().shown();
    }

    @Test
    void skillsAreAnsweredByKeyboardOneAfterTheOther() {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.fill("#title", "Third");
        window.fill("#startDate", "Mar 2021");
        window.click("#current.check-box");
        window.fill("#description", "Wrote Java for PostgreSQL.");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.await(".skill-chip .chip-button");
        window.call(() -> {
            view.root().lookup(".chip-button").requestFocus();
            return view;
        });
        window.press(KeyCode.SPACE);
        awaitConfirmed(1);
        window.press(KeyCode.SPACE);
        awaitConfirmed(2);
    }

    private void awaitConfirmed(int count) {
        Awaitility.await()
                .until(() -> window.call(() ->
                                view.root().lookupAll(".skill-chip.confirmed").size())
                        == count);
    }

    @Test
    void theKeyboardDoesEverything() {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.fill("#title", "Third");
        window.fill("#startDate", "Mar 2021");
        window.click("#current.check-box");
        window.fill("#description", "Text");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.awaitText("3 experiences");
        assertThat(BENCH.stored().getFirst().title()).isEqualTo("Third");

        window.press(KeyCode.CONTROL, KeyCode.D);
        window.awaitText("Third (copy)");
        window.click("#list .list-cell:filled");
        window.press(KeyCode.ENTER);
        window.awaitText("Edit experience");
        window.press(KeyCode.ESCAPE);
        window.await("#edit");
        window.click("#list .list-cell:filled");
        window.press(KeyCode.DELETE);
        window.awaitText("3 experiences");
        window.click(".notification .button-bar .button");
        window.awaitText("4 experiences");

        window.press(KeyCode.CONTROL, KeyCode.F);
        window.fill("#search", "older");
        window.awaitText("1 experience");
        window.fill("#search", "no such words");
        window.awaitText("Nothing matches");
        window.click("#clear");
        window.awaitText("4 experiences");
    }

    @Test
    void anErrorStandsUnderItsFieldOnceThePersonHasBeenThere() {
        window.click("#create");
        window.fill("#startDate", "soon");
        window.awaitNoText("This is not a date");
        window.click("#description");
        window.awaitText("This is not a date");
        window.fill("#startDate", "2020-02");
        window.click("#description");
        window.awaitNoText("This is not a date");
        assertThat(window.call(() -> model.editor().fields().startDate.get())).isEqualTo("1 Feb 2020");
    }

    @Test
    void changesAreNotLostByChoosingAnotherRecord() {
        startChangingTheFirst();
        selectRow(1);
        window.awaitText("Save your changes?");
        window.press(KeyCode.ESCAPE);
        window.awaitNoText("Save your changes?");
        assertThat(selectedTitle()).isEqualTo("Newer");
        assertThat(window.call(() -> view.controller().hasUnsavedChanges())).isTrue();

        selectRow(1);
        window.click("#unsaved-save");
        window.awaitText("Changed");
        assertThat(selectedTitle()).isEqualTo("Older");
        assertThat(BENCH.stored()).extracting(Experience::title).containsExactly("Changed", "Older");
    }

    @Test
    void whoSavesTooLateSeesWhatDiffers() {
        startChangingTheFirst();
        var stored = BENCH.stored().getFirst();
        BENCH.service().update(stored.id(), stored.version(), Drafts.titled("Theirs"));
        window.click("#save");
        window.awaitText("changed somewhere else");
        window.awaitText("Theirs");
        window.click("#saveMine");
        window.await("#edit");
        assertThat(BENCH.stored())
                .extracting(Experience::title)
                .contains("Changed")
                .doesNotContain("Theirs");
    }

    @Test
    void alwaysMoreIsReadAsOneScrolls() {
        BENCH.storeMany(250);
        window.press(KeyCode.F5);
        window.awaitText("252 experiences");
        var list = (ListView<?>) window.await("#list");

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            window.call(() -> {
                list.scrollTo(list.getItems().size() - 1);
                return list;
            });
            return window.call(() -> list.getItems().size()) == 252;
        });
        assertThat(window.call(() -> list.lookupAll(".list-cell:filled").size()))
                .isLessThan(30);
    }

    @Test
    void theTimelineIsReachedByKeyboard() {
        window.click("#asTimeline");
        var chart = (TimelineChart) window.await("#chart");
        assertThat(chart.getAccessibleText()).startsWith("Timeline of 2 experiences since 1 Jan 2015");
        window.call(() -> {
            chart.requestFocus();
            return chart;
        });
        window.press(KeyCode.HOME);
        assertThat(chart.getAccessibleText()).startsWith("Older, Employment, Harbour Data, Jan 2015 – Dec 2018");
        window.press(KeyCode.RIGHT);
        assertThat(chart.getAccessibleText()).startsWith("Newer");
        window.press(KeyCode.ENTER);
        window.await("#edit");
        assertThat(selectedTitle()).isEqualTo("Newer");
    }

    @Test
    void tenThousandBarsAreDrawnWithoutAStall() {
        BENCH.storeMany(10_000);
        window.press(KeyCode.F5);
        window.awaitText("10,002 experiences");
        window.click("#asTimeline");
        var chart = (TimelineChart) window.await("#chart");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> window.call(() -> barsOf(chart)) == 10_002);

        // The fastest of some drawings tells what it costs; the others what else the machine was doing.
        assertThat(LongStream.range(0, 8)
                        .map(time -> window.call(() -> millisToDraw(chart)))
                        .min()
                        .orElseThrow())
                .isLessThan(100);
    }

    @Test
    void everyControlHasAName() {
        window.click("#list .list-cell:filled");
        window.await("#edit");
        assertThat(window.call(() -> nameless(view.root()))).isEmpty();
    }

    private static int barsOf(TimelineChart chart) {
        var lanes = chart.lanesProperty().get();
        return lanes == null ? 0 : lanes.bars().size();
    }

    private static long millisToDraw(TimelineChart chart) {
        var begin = System.nanoTime();
        chart.zoomIn();
        chart.layout();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private void startChangingTheFirst() {
        window.click("#list .list-cell:filled");
        window.click("#edit");
        window.fill("#title", "Changed");
    }

    private void selectRow(int row) {
        var list = (ListView<?>) window.await("#list");
        window.call(() -> {
            list.getSelectionModel().select(row);
            return list;
        });
    }

    private String selectedTitle() {
        return window.call(() -> {
            var experience = model.selectedProperty().get();
            return experience == null ? "" : experience.title();
        });
    }

    private static List<String> nameless(Node node) {
        if (node instanceof ButtonBase button && button.isVisible() && isBlank(button.getText())) {
            return isBlank(button.getAccessibleText()) ? List.of(button.toString()) : List.of();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> nameless(child).stream())
                        .toList()
                : List.of();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
